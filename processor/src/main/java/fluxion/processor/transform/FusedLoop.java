package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loop whose trips are independent but for sums: each trip runs forward and at once backward, in
 * the loop's own order.
 */
final class FusedLoop {
  private final Reversal outer;
  private final Vjp vjp;
  private final Ops.For loop;

  FusedLoop(Reversal outer, Ops.For loop) {
    this.outer = outer;
    this.vjp = outer.vjp;
    this.loop = loop;
  }

  /** Appends the loop with its reverse; what is returned hands on the adjoints it ends with. */
  Runnable appendTo(Builder before) {
    vjp.stability.fuse(loop);
    Builder inner = outer.b.sibling().at(loop.at());
    var adjoints = new Adjoints();
    var sums = new LinkedHashMap<Value, Value>();
    for (Value capture : vjp.captures(List.of(loop.body()))) {
      var sum = new Value(capture.type(), Adjoints.name(capture));
      adjoints.set(capture, sum);
      sums.put(capture, sum);
    }
    List<Value> seeds = seeds(adjoints, inner);
    List<Op> swept = vjp.together(loop.body().ops(), adjoints, inner, true);
    sums.entrySet().removeIf(e -> unchanged(e.getValue(), adjoints.get(e.getKey())));
    List<Value> ends = Builder.copies(List.copyOf(sums.values()));
    List<Value> totals = sums.keySet().stream().map(adjoints::get).toList();
    Region body =
        new Region(
            Ops.plus(loop.body().params(), List.copyOf(sums.values())),
            Ops.plus(reused(swept, before), inner.ops()),
            Ops.plus(loop.body().yields(), totals));
    List<Value> zeros = ends.stream().map(end -> before.zero(end.type())).toList();
    before.append(
        new Ops.For(
            loop.at(),
            Ops.plus(loop.results(), ends),
            loop.from(),
            loop.to(),
            loop.step(),
            Ops.plus(loop.initial(), zeros),
            vjp.prune(body)));
    return () -> distribute(sums, ends, seeds);
  }

  private static boolean unchanged(Value start, @Nullable Value sum) {
    return sum == null || sum == start;
  }

  private void distribute(Map<Value, Value> sums, List<Value> ends, List<Value> seeds) {
    List<Value> captures = List.copyOf(sums.keySet());
    for (int k = 0; k < captures.size(); k++) {
      outer.accumulate(captures.get(k), ends.get(k));
    }
    for (int k = 0; k < seeds.size(); k++) {
      if (seeds.get(k) != null) {
        outer.accumulate(loop.initial().get(k), seeds.get(k));
      }
    }
  }

  /** Puts residual arrays that are of the same size in each trip in front of the loop. */
  private List<Op> reused(List<Op> forward, Builder before) {
    var invariants = new Invariants(loop, forward, before);
    var rest = new ArrayList<Op>();
    for (Op op : forward) {
      boolean residual =
          op instanceof Ops.NewArray array && vjp.overwritten.contains(array.result());
      List<Value> sizes = residual ? invariants.sizes(op.results().get(0)) : List.of();
      if (sizes.isEmpty()) {
        rest.add(op);
      } else {
        List<Value> needed = sizes.stream().map(size -> ifItRuns(size, before)).toList();
        before.append(op.with(op.results(), needed, List.of()));
      }
    }
    return rest;
  }

  /** A size, but zero if the loop makes no trip and the size is not that of something there is. */
  private Value ifItRuns(Value size, Builder before) {
    Op definition = vjp.definitions.get(size);
    if (definition instanceof Ops.Length || definition instanceof Ops.Const) {
      return size;
    }
    Value runs =
        loop.step() > 0 ? before.lt(loop.from(), loop.to()) : before.gt(loop.from(), loop.to());
    return before.choose(runs, () -> size, () -> before.constant(0));
  }

  /** Seeds the sums of a trip with the adjoints of the loop's; null where there is none. */
  private List<Value> seeds(Adjoints adjoints, Builder inner) {
    var seeds = new ArrayList<Value>();
    for (int k = 0; k < loop.results().size(); k++) {
      Value seed = outer.adjoints.take(loop.results().get(k));
      seeds.add(seed);
      if (seed != null && outer.activity.active(loop.body().yields().get(k))) {
        adjoints.add(loop.body().yields().get(k), seed, inner);
      }
    }
    return seeds;
  }
}
