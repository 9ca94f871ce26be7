package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adjoint sums of one region while its reverse is written. Absent means zero. */
final class Adjoints {
  private final Map<Value, Value> sums = new HashMap<>();

  /** The sum so far. */
  @Nullable Value get(Value primal) {
    return sums.get(primal);
  }

  /** Replaces the sum. */
  void set(Value primal, Value sum) {
    sums.put(primal, sum);
  }

  /** Adds a term. */
  void add(Value primal, Value term, Builder b) {
    Value sum = sums.get(primal);
    Value next = sum == null ? term : b.apply(name(primal), Prim.ADD, List.of(sum, term));
    sums.put(primal, next);
  }

  /** The sum, which is complete and forgotten. */
  @Nullable Value take(Value primal) {
    return sums.remove(primal);
  }

  /** The sum, which is complete and forgotten, or a zero. */
  Value takeOrZero(Value primal, Builder b) {
    Value sum = sums.remove(primal);
    return sum == null ? b.zero(primal.type()) : sum;
  }

  /** The name readers know the adjoint of a value by. */
  static String name(Value primal) {
    return primal.hint().isEmpty() ? "" : primal.hint() + "Bar";
  }
}
