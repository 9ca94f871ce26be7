package fluxion.processor.optimize;

import fluxion.processor.analysis.Divisors;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves scalar computations whose operands a loop does not change in front of the loop. Only what
 * can neither throw nor be seen: it may now run where the loop would have made no trip.
 */
public final class HoistInvariants {
  private final Divisors divisors;

  private HoistInvariants(Divisors divisors) {
    this.divisors = divisors;
  }

  /** The function with invariants in front of their loops. */
  public static Function of(Function function) {
    var pass = new HoistInvariants(new Divisors(function.body()));
    return function.with(pass.region(function.body()));
  }

  private Region region(Region region) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      List<Region> regions = op.regions().stream().map(this::region).toList();
      if (op instanceof Ops.For || op instanceof Ops.While) {
        regions = regions.stream().map(body -> hoist(body, ops)).toList();
      }
      ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
    }
    return region.with(ops, region.yields());
  }

  /** Appends what does not depend on the loop to {@code before}; returns the rest. */
  private Region hoist(Region body, List<Op> before) {
    Set<Value> varying = new HashSet<>(body.params());
    var rest = new ArrayList<Op>();
    for (Op op : body.ops()) {
      boolean still =
          (op instanceof Ops.Apply || op instanceof Ops.Const)
              && !divisors.mayThrow(op)
              && op.operands().stream().noneMatch(varying::contains);
      if (still) {
        before.add(op);
      } else {
        rest.add(op);
        varying.addAll(op.results());
      }
    }
    return body.with(rest, body.yields());
  }
}
