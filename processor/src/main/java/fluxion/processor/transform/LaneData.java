package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Which values of a function have lanes in a {@link Batch}, and what stands in these. */
final class LaneData {
  private final Builder b;
  private final List<Shadows> lanes = new ArrayList<>();
  private final Shadows memory;

  /** Scalars that differ from lane to lane and that nothing asked for depends on. */
  private final Set<Value> dropped = new HashSet<>();

  LaneData(Builder b, int width) {
    this.b = b;
    for (int k = 0; k < width; k++) {
      lanes.add(new Shadows(""));
    }
    this.memory = lanes.get(0);
  }

  /** The lanes. */
  List<Shadows> lanes() {
    return lanes;
  }

  /** The first of them, which has the arrays. */
  Shadows memory() {
    return memory;
  }

  /** Nothing that is asked for depends on the scalar. */
  void drop(Value scalar) {
    dropped.add(scalar);
  }

  /** The values at these places. */
  static List<Value> pick(List<Value> from, List<Integer> indices) {
    return indices.stream().map(from::get).toList();
  }

  /** All but the scalars among those with lanes. */
  static List<Value> plain(List<Value> values, List<Integer> inLanes) {
    var plain = new ArrayList<Value>();
    for (int k = 0; k < values.size(); k++) {
      if (!inLanes.contains(k) || values.get(k).type().byReference()) {
        plain.add(values.get(k));
      }
    }
    return plain;
  }

  /** Whether there is no value of that name, but one in each lane, or none at all. */
  boolean gone(Value value) {
    return dropped.contains(value) || (!value.type().byReference() && memory.get(value) != null);
  }

  /** The values, zeros where nobody will look at one that is gone. */
  List<Value> usable(List<Value> values) {
    return values.stream().map(this::usable).toList();
  }

  /** The same for one; what is no number must be there. */
  Value usable(Value value) {
    if (gone(value) && !value.type().differentiable()) {
      throw new Batch.UnbatchableException(value);
    }
    return gone(value) ? b.zero(value.type()) : value;
  }

  /** A lane's datum; what has no lanes is the same in all. */
  Value datum(Shadows lane, Value value) {
    Value datum = lane.get(value);
    if (datum != null) {
      return datum;
    }
    return value.type().byReference() || dropped.contains(value) ? b.zero(value.type()) : value;
  }

  /** The data of all lanes; one of them for an array. */
  List<Value> data(List<Value> values) {
    return inLanes(values, this::datum);
  }

  /** New data in all lanes. */
  List<Value> created(List<Value> values) {
    return inLanes(values, Shadows::create);
  }

  private List<Value> inLanes(List<Value> values, BiFunction<Shadows, Value, Value> datum) {
    var list = new ArrayList<Value>();
    for (Shadows lane : lanes) {
      for (Value value : values) {
        if (lane == memory || !value.type().byReference()) {
          list.add(datum.apply(lane, value));
        }
      }
    }
    return list;
  }

  /** The roles of the data without lanes, then of those in lanes. */
  List<Role> roles(List<Value> values, List<Integer> inLanes) {
    var roles = new ArrayList<Role>();
    for (int k = 0; k < values.size(); k++) {
      if (!inLanes.contains(k) || values.get(k).type().byReference()) {
        roles.add(new Role(Role.Kind.PRIMAL, k));
      }
    }
    for (Shadows lane : lanes) {
      for (int k : inLanes) {
        boolean scalar = values.get(k).type().byValue();
        if (scalar || lane == memory) {
          roles.add(new Role(scalar ? Role.Kind.TANGENT : Role.Kind.SHADOW, k));
        }
      }
    }
    return roles;
  }
}
