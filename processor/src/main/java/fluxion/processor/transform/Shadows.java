package fluxion.processor.transform;

import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The derivative datum beside each primal value of a function: its tangent, or its shadow. */
final class Shadows {
  private final Map<Value, Value> beside = new HashMap<>();
  private final Map<Value, Value> primals = new HashMap<>();
  private final String suffix;

  /** Names data after their primal value and this suffix. */
  Shadows(String suffix) {
    this.suffix = suffix;
  }

  /** The datum, if the value has one. */
  @Nullable Value get(Value primal) {
    return beside.get(primal);
  }

  /** The datum; it must exist. */
  Value of(Value primal) {
    Value datum = beside.get(primal);
    if (datum == null) {
      throw new IllegalStateException("no " + suffix + " beside " + primal);
    }
    return datum;
  }

  /** The value that a datum belongs to, if it is one of these. */
  @Nullable Value primal(Value datum) {
    return primals.get(datum);
  }

  /** The value's datum is this one. */
  void put(Value primal, Value datum) {
    beside.put(primal, datum);
    primals.put(datum, primal);
  }

  /** A new datum for the value. */
  Value create(Value primal) {
    var datum = new Value(primal.type(), name(primal));
    put(primal, datum);
    return datum;
  }

  /** The name readers know the datum by. */
  String name(Value primal) {
    return primal.hint().isEmpty() ? "" : primal.hint() + suffix;
  }
}
