package fluxion.processor.optimize;

import fluxion.processor.analysis.Divisors;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one branch of two on the same condition. Between them there may be computations that do not
 * need the first: they go in front.
 */
public final class MergeBranches {
  private final Divisors divisors;

  private MergeBranches(Divisors divisors) {
    this.divisors = divisors;
  }

  /** The function with fewer branches. */
  public static Function of(Function function) {
    var pass = new MergeBranches(new Divisors(function.body()));
    return function.with(pass.region(function.body()));
  }

  private Region region(Region region) {
    var ops = new ArrayList<Op>();
    var run = new ArrayList<Ops.If>();
    var given = new HashSet<Value>();
    for (Op op : region.ops()) {
      Op inside =
          op.regions().isEmpty()
              ? op
              : op.with(
                  op.results(), op.operands(), op.regions().stream().map(this::region).toList());
      if (inside instanceof Ops.If branch) {
        if (!run.isEmpty() && run.get(0).condition() != branch.condition()) {
          flush(run, ops);
          given.clear();
        }
        run.add(branch);
        given.addAll(branch.results());
      } else {
        if (!run.isEmpty() && !free(inside, given)) {
          flush(run, ops);
          given.clear();
        }
        ops.add(inside); // in front of the run, which is still to come
      }
    }
    flush(run, ops);
    return region.with(ops, region.yields());
  }

  /** Whether a computation can go in front of the branches. */
  private boolean free(Op op, Set<Value> given) {
    return (op instanceof Ops.Apply || op instanceof Ops.Const)
        && !divisors.mayThrow(op)
        && op.operands().stream().noneMatch(given::contains);
  }

  private static void flush(List<Ops.If> run, List<Op> ops) {
    if (run.size() == 1) {
      ops.add(run.get(0));
    } else if (!run.isEmpty()) {
      var results = new ArrayList<Value>();
      run.forEach(branch -> results.addAll(branch.results()));
      Ops.If first = run.get(0);
      Region then = joined(run, Ops.If::then);
      Region otherwise = joined(run, Ops.If::otherwise);
      ops.add(new Ops.If(first.at(), results, first.condition(), then, otherwise));
    }
    run.clear();
  }

  private static Region joined(List<Ops.If> run, java.util.function.Function<Ops.If, Region> side) {
    var map = Substitution.replacing(Map.of());
    var ops = new ArrayList<Op>();
    var yields = new ArrayList<Value>();
    for (Ops.If branch : run) {
      Region region = side.apply(branch);
      ops.addAll(map.ofAll(region.ops()));
      List<Value> here = map.of(region.yields());
      yields.addAll(here);
      for (int k = 0; k < here.size(); k++) {
        map.put(branch.results().get(k), here.get(k));
      }
    }
    return new Region(List.of(), ops, yields);
  }
}
