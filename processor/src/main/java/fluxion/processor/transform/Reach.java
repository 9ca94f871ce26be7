package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the adjoints that a branch of the reverse sweep ends with can be other than zero. Where
 * neither side alone decides that, the branch tells it by one more result.
 */
final class Reach {
  private final Value condition;
  private final Builder then;
  private final Builder otherwise;
  private final List<Value> told = new ArrayList<>();
  private final List<Value> thenYields = new ArrayList<>();
  private final List<Value> otherYields = new ArrayList<>();

  /**
   * Of one branch.
   *
   * @param then appends to the side where the condition holds
   * @param otherwise appends to the other side
   */
  Reach(Value condition, Builder then, Builder otherwise) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
  }

  /**
   * What one side gives.
   *
   * @param sum its adjoint; null if it has none
   * @param guard when that can be other than zero; null if that is not known
   */
  record Given(@Nullable Value sum, Adjoints.@Nullable Guard guard) {
    static Given by(Adjoints adjoints, Value value) {
      return new Given(adjoints.get(value), adjoints.guardOf(value));
    }
  }

  /** The guard of an adjoint that ends with what the sides give; null if it has none. */
  Adjoints.@Nullable Guard of(Given one, Given other) {
    Given first = within(one, true);
    Given second = within(other, false);
    if (first.sum() == null && second.sum() == null) {
      return null;
    }
    if (first.guard() == null && second.guard() == null) {
      boolean both = first.sum() != null && second.sum() != null;
      return both ? null : new Adjoints.Guard(condition, first.sum() != null);
    }
    if (first.guard() != null && first.guard().equals(second.guard())) {
      return first.guard();
    }
    var reached = new Value(Type.BOOLEAN, "reached");
    told.add(reached);
    thenYields.add(condition(first, then));
    otherYields.add(condition(second, otherwise));
    return new Adjoints.Guard(reached, true);
  }

  /** What a side gives, where the branch's own condition is known. */
  private Given within(Given given, boolean holds) {
    if (given.guard() == null || given.guard().condition() != condition) {
      return given;
    }
    return new Given(given.guard().holds() == holds ? given.sum() : null, null);
  }

  private static Value condition(Given given, Builder b) {
    return given.guard() == null
        ? b.constant(Type.BOOLEAN, (Object) (given.sum() != null))
        : given.guard().asCondition(b);
  }

  /** The further results of the branch. */
  List<Value> results() {
    return told;
  }

  /** What the side where the condition holds yields for them. */
  List<Value> thenYields() {
    return thenYields;
  }

  /** What the other side yields for them. */
  List<Value> otherYields() {
    return otherYields;
  }
}
