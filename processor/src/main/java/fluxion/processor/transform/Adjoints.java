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
  private final Map<Value, Guard> guards = new HashMap<>();

  /**
   * When an adjoint can be other than zero.
   *
   * @param condition the condition of a branch
   * @param holds whether it has to hold, or not
   */
  record Guard(Value condition, boolean holds) {
    /** The condition that has to hold, computed by code that is appended. */
    Value asCondition(Builder b) {
      return holds ? condition : b.apply(Prim.NOT, condition);
    }
  }

  /** Adds a term that is zero unless the guard, if there is one, lets it be something else. */
  void add(Value primal, Value term, @Nullable Guard guard, Builder b) {
    Value before = sums.get(primal);
    Guard other = guardOf(primal);
    add(primal, term, b);
    Value sum = sums.get(primal);
    if (sum != null && guard != null) {
      if (before == null || guard.equals(other)) {
        guards.put(sum, guard);
      } else if (other != null) {
        Value either = b.apply(Prim.OR, guard.asCondition(b), other.asCondition(b));
        guards.put(sum, new Guard(either, true));
      }
    }
  }

  /** Replaces the sum by one that is zero unless the guard, if there is one, holds. */
  void set(Value primal, Value sum, @Nullable Guard guard) {
    sums.put(primal, sum);
    if (guard != null) {
      guards.put(sum, guard);
    }
  }

  /** When the sum of a value can be other than zero, if that is known. */
  @Nullable Guard guardOf(Value primal) {
    Value sum = sums.get(primal);
    return sum == null ? null : guards.get(sum);
  }

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
