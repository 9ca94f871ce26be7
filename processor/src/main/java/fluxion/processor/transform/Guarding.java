package fluxion.processor.transform;

import fluxion.processor.analysis.Independence;
import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Constants;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reverse of what matters on one side of a branch only: it runs where that side was taken. On
 * the other it would add zeros, or what becomes of them where a partial derivative is infinite.
 */
final class Guarding {
  private final Reversal outer;
  private final Vjp vjp;

  Guarding(Reversal outer) {
    this.outer = outer;
    this.vjp = outer.vjp;
  }

  /** Under which condition the adjoints of the operation can be other than zero; else null. */
  Adjoints.@Nullable Guard guard(Op op) {
    Adjoints.Guard common = null;
    for (Value result : op.results()) {
      if (outer.adjoints.get(result) != null) {
        Adjoints.Guard guard = outer.adjoints.guardOf(result);
        if (guard == null || (common != null && !common.equals(guard))) {
          return null;
        }
        common = guard;
      }
    }
    return common != null && separate(op) ? common : null;
  }

  /** Whether adjoints enter the operation by its results only, and it leaves nothing on a tape. */
  private boolean separate(Op op) {
    if (op.regions().isEmpty()) {
      return op instanceof Ops.Apply || op instanceof Ops.Load;
    }
    return op.results().stream().noneMatch(v -> Memory.refers(v.type()))
        && untaped(op)
        && vjp.independence.writesItsOwn(op);
  }

  /** Whether neither the operation nor what is in it is reversed by way of a tape. */
  static boolean untaped(Op op) {
    return !(op instanceof Ops.While || op instanceof Ops.Call)
        && op.regions().stream().allMatch(r -> r.ops().stream().allMatch(Guarding::untaped));
  }

  /** Appends the reverse under the condition; returns the forward operations. */
  List<Op> reverse(Op op, Adjoints.Guard guard) {
    Builder inner = outer.b.sibling().at(op.at());
    var adjoints = new Adjoints();
    for (Value result : op.results()) {
      Value seed = outer.adjoints.take(result);
      if (seed != null) {
        adjoints.set(result, seed);
      }
    }
    var before = new HashMap<Value, Value>();
    for (Value value : Independence.used(op)) {
      Value sum = outer.adjoints.get(value);
      if (sum != null && !zero(sum, guard)) {
        adjoints.set(value, sum, outer.adjoints.guardOf(value));
        before.put(value, sum);
      }
    }
    List<Op> forward = op.match(new Reversal(vjp, adjoints, inner, outer.repeated));
    List<Value> changed =
        Independence.used(op).stream()
            .filter(v -> adjoints.get(v) != null && adjoints.get(v) != before.get(v))
            .toList();
    append(op, guard, inner, adjoints, changed);
    return forward;
  }

  /** Whether an adjoint came from a branch on the same condition that gave none on this side. */
  private boolean zero(Value sum, Adjoints.Guard guard) {
    Op from = outer.b.last(op -> op.results().contains(sum));
    if (!(from instanceof Ops.If branch) || branch.condition() != guard.condition()) {
      return false;
    }
    Region side = guard.holds() ? branch.then() : branch.otherwise();
    Value given = side.yields().get(branch.results().indexOf(sum));
    return Constants.is(outer.b.constantOf(given).orElse(null), 0.0);
  }

  private void append(
      Op op, Adjoints.Guard guard, Builder inner, Adjoints adjoints, List<Value> changed) {
    if (inner.ops().isEmpty() && changed.isEmpty()) {
      return;
    }
    Builder zeros = outer.b.sibling().at(op.at());
    Builder then = guard.holds() ? inner : zeros;
    var reach = new Reach(guard.condition(), then, guard.holds() ? zeros : inner);
    var sums = new ArrayList<Value>();
    var before = new ArrayList<Value>();
    var ends = new ArrayList<Value>();
    for (Value value : changed) {
      var taken = Reach.Given.by(adjoints, value);
      var skipped = Reach.Given.by(outer.adjoints, value);
      Adjoints.Guard end = guard.holds() ? reach.of(taken, skipped) : reach.of(skipped, taken);
      sums.add(adjoints.takeOrZero(value, inner));
      before.add(outer.adjoints.takeOrZero(value, zeros));
      var sum = new Value(value.type(), Adjoints.name(value));
      outer.adjoints.set(value, sum, end);
      ends.add(sum);
    }
    Region taken = inner.region(List.of(), sums);
    Region skipped = zeros.region(List.of(), before);
    Region first = guard.holds() ? taken : skipped;
    Region second = guard.holds() ? skipped : taken;
    outer.b.append(
        new Ops.If(
            op.at(),
            Ops.plus(ends, reach.results()),
            guard.condition(),
            vjp.prune(first.with(first.ops(), Ops.plus(first.yields(), reach.thenYields()))),
            vjp.prune(second.with(second.ops(), Ops.plus(second.yields(), reach.otherYields())))));
  }
}
