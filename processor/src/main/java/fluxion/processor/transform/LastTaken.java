package fluxion.processor.transform;

import fluxion.processor.ir.Constants;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A loop that keeps what it saw in some trips, as a running minimum does: a trip that does not take
 * the branch has nothing to reverse, and one that does overwrites all that came before. Only the
 * last trip that took the branch has adjoints.
 *
 * @param condition the branch's
 * @param holds whether the side is taken if the condition holds
 * @param taken the reverse of a trip that takes it
 */
record LastTaken(Value condition, boolean holds, Region taken) {

  /**
   * Recognises such a loop by the reverse of its body.
   *
   * @param reverse its parameters are adjoints of what the loop carries, then sums
   * @param carried how many are of the first kind
   * @param conditions what the forward body itself defines
   * @return null if it is none
   */
  static @Nullable LastTaken of(
      Region reverse, int carried, Set<Value> conditions, UnaryOperator<Region> prune) {
    for (Op op : reverse.ops()) {
      if (op instanceof Ops.If branch && conditions.contains(branch.condition())) {
        for (boolean holds : new boolean[] {true, false}) {
          Region taken = prune.apply(assume(reverse, branch.condition(), holds));
          Region other = prune.apply(assume(reverse, branch.condition(), !holds));
          boolean idle = other.ops().isEmpty() && other.yields().equals(other.params());
          if (idle && forgets(taken, carried)) {
            return new LastTaken(branch.condition(), holds, taken);
          }
        }
        return null;
      }
    }
    return null;
  }

  /** Whether no adjoint of what the loop carries goes on to earlier trips. */
  private static boolean forgets(Region taken, int carried) {
    var zeros = new ArrayList<Value>();
    for (Op op : taken.ops()) {
      if (op instanceof Ops.Const literal && Constants.is(literal.value(), 0.0)) {
        zeros.add(literal.result());
      }
    }
    return carried > 0 && zeros.containsAll(taken.yields().subList(0, carried));
  }

  /** The region where the condition is known: of branches on it only one side is left. */
  private static Region assume(Region region, Value condition, boolean holds) {
    Substitution map = Substitution.replacing(Map.of());
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      if (op instanceof Ops.If branch && branch.condition() == condition) {
        Region side = holds ? branch.then() : branch.otherwise();
        ops.addAll(map.ofAll(side.ops()));
        List<Value> yields = map.of(side.yields());
        for (int k = 0; k < yields.size(); k++) {
          map.put(branch.results().get(k), yields.get(k));
        }
      } else {
        ops.add(map.of(op));
      }
    }
    return region.with(ops, map.of(region.yields()));
  }
}
