package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A branch that runs forward and at once backward: the condition is tested once. */
final class FusedBranch {
  private final Reversal outer;
  private final Vjp vjp;
  private final Ops.If branch;
  private final List<Value> captures;
  private final List<Value> seeds = new ArrayList<>();

  FusedBranch(Reversal outer, Ops.If branch) {
    this.outer = outer;
    this.vjp = outer.vjp;
    this.branch = branch;
    this.captures = vjp.captures(branch.regions());
  }

  /** One side, swept. */
  private record Side(List<Op> forward, Builder reverse, Adjoints adjoints) {}

  /** Appends the branch with its reverse; what is returned hands on the adjoints it ends with. */
  Runnable appendTo(Builder before) {
    branch.results().forEach(result -> seeds.add(outer.adjoints.take(result)));
    Side then = sweep(branch.then());
    Side otherwise = sweep(branch.otherwise());
    var changed = new ArrayList<Value>();
    var same = new ArrayList<Value>();
    for (Value capture : captures) {
      boolean equal = then.adjoints().get(capture) == otherwise.adjoints().get(capture);
      (equal ? same : changed).add(capture);
    }
    var ends = new ArrayList<Value>();
    var guards = new ArrayList<Adjoints.@Nullable Guard>();
    var reach = new Reach(branch.condition(), then.reverse(), otherwise.reverse());
    for (Value capture : changed) {
      ends.add(new Value(capture.type(), Adjoints.name(capture)));
      var one = Reach.Given.by(then.adjoints(), capture);
      guards.add(reach.of(one, Reach.Given.by(otherwise.adjoints(), capture)));
    }
    before.append(
        new Ops.If(
            branch.at(),
            Ops.plus(Ops.plus(branch.results(), ends), reach.results()),
            branch.condition(),
            side(branch.then(), then, changed, reach.thenYields()),
            side(branch.otherwise(), otherwise, changed, reach.otherYields())));
    return () -> {
      for (int k = 0; k < ends.size(); k++) {
        outer.accumulate(changed.get(k), ends.get(k), guards.get(k));
      }
      for (Value capture : same) {
        Value sum = then.adjoints().get(capture);
        if (sum != null) {
          outer.accumulate(capture, sum); // the same on both sides, hence known outside
        }
      }
    };
  }

  private Side sweep(Region region) {
    Builder b = outer.b.sibling().at(branch.at());
    var adjoints = new Adjoints();
    for (int k = 0; k < seeds.size(); k++) {
      Value yield = region.yields().get(k);
      if (seeds.get(k) != null && outer.activity.active(yield)) {
        adjoints.add(yield, seeds.get(k), b);
      }
    }
    return new Side(vjp.together(region.ops(), adjoints, b, outer.repeated), b, adjoints);
  }

  private Region side(Region region, Side swept, List<Value> changed, List<Value> told) {
    var yields = new ArrayList<>(region.yields());
    for (Value capture : changed) {
      yields.add(swept.adjoints().takeOrZero(capture, swept.reverse()));
    }
    yields.addAll(told);
    List<Op> ops = Ops.plus(swept.forward(), swept.reverse().ops());
    return vjp.prune(new Region(region.params(), ops, yields));
  }
}
