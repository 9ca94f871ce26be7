package fluxion.processor.optimize;

import fluxion.processor.analysis.Bounds;
import fluxion.processor.analysis.Divisors;
import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Moves scalar computations whose operands a loop does not change in front of the loop, and reads
 * of elements that it does not write. Only what can neither throw nor be seen: it may now run where
 * the loop would have made no trip.
 */
public final class HoistInvariants {
  private final Divisors divisors;
  private final Memory memory;
  private final Bounds bounds;

  private HoistInvariants(Region body, Memory memory) {
    this.divisors = new Divisors(body);
    this.memory = memory;
    this.bounds = new Bounds(body, memory);
  }

  /** The function with invariants in front of their loops. */
  public static Function of(Function function, Summaries summaries) {
    var pass = new HoistInvariants(function.body(), summaries.memory(function));
    return function.with(pass.region(function.body()));
  }

  private Region region(Region region) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      List<Region> regions = op.regions().stream().map(this::region).toList();
      if (op instanceof Ops.For || op instanceof Ops.While) {
        var written = new Written(memory, op);
        regions = regions.stream().map(body -> hoist(body, written, ops)).toList();
      }
      ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
    }
    return region.with(ops, region.yields());
  }

  /** Appends what does not depend on the loop to {@code before}; returns the rest. */
  private Region hoist(Region body, Written written, List<Op> before) {
    Set<Value> varying = new HashSet<>(body.params());
    var rest = new ArrayList<Op>();
    for (Op op : body.ops()) {
      if (movable(op, written) && op.operands().stream().noneMatch(varying::contains)) {
        before.add(op);
      } else {
        rest.add(op);
        varying.addAll(op.results());
      }
    }
    return body.with(rest, body.yields());
  }

  private boolean movable(Op op, Written written) {
    if (op instanceof Ops.Load load) {
      return !written.by(load, memory) && bounds.within(load);
    }
    return (op instanceof Ops.Apply || op instanceof Ops.Const) && !divisors.mayThrow(op);
  }

  /** The memories that a loop writes, and those whose rows it replaces. */
  private static final class Written {
    private final Set<Value> elements = new HashSet<>();
    private final Set<Value> rows = new HashSet<>();

    Written(Memory memory, Op loop) {
      Consumer<Op> note =
          op -> {
            elements.addAll(memory.writes(op));
            rows.addAll(memory.rowWrites(op));
          };
      loop.regions().forEach(region -> region.walk(note));
    }

    boolean by(Ops.Load load, Memory memory) {
      Set<Value> relevant = Memory.refers(load.result().type()) ? rows : elements;
      return relevant.contains(memory.of(load.array()));
    }
  }
}
