package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reverse of a branch is a branch on the same condition, which yields the adjoint sums of the
 * scalars that either side captured. A side's residuals leave it as further results of the forward
 * branch.
 */
final class BranchReversal {
  private final Reversal outer;
  private final Ops.If op;
  private final List<Value> captures;
  private final List<Value> seeds = new ArrayList<>();

  BranchReversal(Reversal outer, Ops.If op) {
    this.outer = outer;
    this.op = op;
    this.captures = outer.vjp.captures(List.of(op.then(), op.otherwise()));
  }

  /** One side, swept. */
  private record Side(List<Op> forward, Builder reverse, Adjoints adjoints) {}

  List<Op> reverse() {
    for (Value result : op.results()) {
      seeds.add(result.type().byValue() ? outer.adjoints.get(result) : null);
    }
    Side then = sweep(op.then());
    Side otherwise = sweep(op.otherwise());
    op.results().forEach(outer.adjoints::take);
    var changed = new ArrayList<Value>();
    for (Value capture : captures) {
      Value sum = then.adjoints().get(capture);
      if (sum != otherwise.adjoints().get(capture)) {
        changed.add(capture);
      } else if (sum != null) {
        outer.adjoints.set(capture, sum); // the same on both sides, hence known outside
      }
    }
    var reach = new Reach(op.condition(), then.reverse(), otherwise.reverse());
    var guards = new ArrayList<Adjoints.@Nullable Guard>();
    for (Value capture : changed) {
      var one = Reach.Given.by(then.adjoints(), capture);
      guards.add(reach.of(one, Reach.Given.by(otherwise.adjoints(), capture)));
    }
    Region thenReverse = region(then, changed, reach.thenYields());
    Region otherReverse = region(otherwise, changed, reach.otherYields());
    var thenPlan = outer.vjp.residuals.plan(List.of(), then.forward(), thenReverse);
    var otherPlan = outer.vjp.residuals.plan(List.of(), otherwise.forward(), otherReverse);
    var thenKept = new Kept(thenPlan);
    var otherKept = new Kept(otherPlan);
    var both = List.of(thenKept.apply(thenReverse), otherKept.apply(otherReverse));
    append(changed, guards, reach.results(), both);
    return List.of(forward(then, thenKept, otherwise, otherKept));
  }

  private Side sweep(Region region) {
    var b = outer.b.sibling().at(op.at());
    var adjoints = new Adjoints();
    for (Value capture : captures) {
      Value sum = outer.adjoints.get(capture);
      if (sum != null) {
        adjoints.set(capture, sum, outer.adjoints.guardOf(capture));
      }
    }
    for (int k = 0; k < seeds.size(); k++) {
      Value yield = region.yields().get(k);
      if (seeds.get(k) != null && outer.activity.active(yield)) {
        adjoints.add(yield, seeds.get(k), b);
      }
    }
    List<Op> forward = outer.vjp.sweep(region.ops(), adjoints, b, outer.repeated);
    return new Side(forward, b, adjoints);
  }

  private static List<Value> sums(Side side, List<Value> changed) {
    var sums = new ArrayList<Value>();
    for (Value capture : changed) {
      Value sum = side.adjoints().get(capture);
      sums.add(sum == null ? side.reverse().zero(capture.type()) : sum);
    }
    return sums;
  }

  private Region region(Side side, List<Value> changed, List<Value> told) {
    List<Value> sums = sums(side, changed);
    return outer.vjp.prune(side.reverse().region(List.of(), Ops.plus(sums, told)));
  }

  private void append(
      List<Value> changed,
      List<Adjoints.@Nullable Guard> guards,
      List<Value> told,
      List<Region> reverse) {
    if (changed.isEmpty() && reverse.stream().allMatch(region -> region.ops().isEmpty())) {
      return;
    }
    var results = new ArrayList<Value>();
    for (int k = 0; k < changed.size(); k++) {
      Value capture = changed.get(k);
      var sum = new Value(capture.type(), Adjoints.name(capture));
      outer.adjoints.set(capture, sum, guards.get(k)); // what there was is part of both sides
      results.add(sum);
    }
    results.addAll(told);
    outer.b.append(new Ops.If(op.at(), results, op.condition(), reverse.get(0), reverse.get(1)));
  }

  /** Recorded values of one side, and the results of the branch that carry them out. */
  private static final class Kept {
    final Residuals.Plan plan;
    final List<Value> results;

    Kept(Residuals.Plan plan) {
      this.plan = plan;
      this.results = Builder.copies(plan.recorded());
    }

    Region apply(Region reverse) {
      var restored = new HashMap<Value, Value>();
      for (int k = 0; k < results.size(); k++) {
        restored.put(plan.recorded().get(k), results.get(k));
      }
      return plan.apply(reverse, restored, List.of());
    }
  }

  private Op forward(Side then, Kept thenKept, Side otherwise, Kept otherKept) {
    List<Integer> references = outer.references(op.results());
    List<Value> results = new ArrayList<>(outer.withShadows(op.results(), references));
    results.addAll(thenKept.results);
    results.addAll(otherKept.results);
    return new Ops.If(
        op.at(),
        results,
        op.condition(),
        side(op.then(), then, references, List.of(), thenKept, otherKept),
        side(op.otherwise(), otherwise, references, thenKept.results, otherKept, null));
  }

  /** A forward side that yields its own residuals, and zeros in place of the other side's. */
  private Region side(
      Region region,
      Side swept,
      List<Integer> references,
      List<Value> zerosBefore,
      Kept own,
      @Nullable Kept zerosAfter) {
    var b = outer.b.sibling().at(op.at());
    b.appendAll(swept.forward());
    List<Value> yields = new ArrayList<>(outer.withShadows(region.yields(), references));
    zerosBefore.forEach(v -> yields.add(b.zero(v.type())));
    yields.addAll(own.plan.recorded());
    if (zerosAfter != null) {
      zerosAfter.results.forEach(v -> yields.add(b.zero(v.type())));
    }
    return b.region(List.of(), yields);
  }
}
