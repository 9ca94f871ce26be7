package fluxion.processor.optimize;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Branches and loops with more results than a method has room for: their regions hand them over in
 * frames, and what loops carry stays there from trip to trip.
 */
final class WideOps {
  private final Frames frames;

  WideOps(Frames frames) {
    this.frames = frames;
  }

  /**
   * The operation without results, which are in frames then.
   *
   * @param before what it needs is appended there
   * @param fetched what a value is there
   */
  Op narrowed(Op op, Builder before, UnaryOperator<Value> fetched) {
    List<Value> results = op.results();
    results.forEach(frames::hold);
    if (op instanceof Ops.If branch) {
      return new Ops.If(
          op.at(),
          List.of(),
          branch.condition(),
          storing(results, branch.then()),
          storing(results, branch.otherwise()));
    }
    if (op instanceof Ops.For loop) {
      store(before, results, loop.initial().stream().map(fetched).toList());
      Region body = storing(results, loading(results, loop.body(), 1));
      return new Ops.For(op.at(), List.of(), loop.from(), loop.to(), loop.step(), List.of(), body);
    }
    if (op instanceof Ops.While loop) {
      store(before, results, loop.initial().stream().map(fetched).toList());
      Region condition = loading(results, loop.condition(), 0);
      Region body = storing(results, loading(results, loop.body(), 0));
      return new Ops.While(op.at(), List.of(), List.of(), condition, body);
    }
    throw new IllegalArgumentException("no regions: " + op);
  }

  private void store(Builder b, List<Value> results, List<Value> values) {
    for (int k = 0; k < results.size(); k++) {
      frames.store(b, results.get(k), values.get(k));
    }
  }

  /** The region with its yields stored. Each is a value made before, so the order is free. */
  private Region storing(List<Value> results, Region region) {
    var b = new Builder();
    b.appendAll(region.ops());
    store(b, results, region.yields());
    return b.region(region.params(), List.of());
  }

  /** The region that reads what it uses of its parameters, after some that stay, from frames. */
  private Region loading(List<Value> results, Region region, int staying) {
    List<Value> params = region.params();
    var b = new Builder();
    var map = Substitution.replacing(Map.of());
    Set<Value> used = new Region(List.of(), region.ops(), region.yields()).free();
    for (int k = staying; k < params.size(); k++) {
      if (used.contains(params.get(k))) {
        map.put(params.get(k), frames.load(b, results.get(k - staying)));
      }
    }
    b.appendAll(map.ofAll(region.ops()));
    return b.region(params.subList(0, staying), map.of(region.yields()));
  }
}
