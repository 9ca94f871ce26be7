package fluxion.processor.transform;

import fluxion.processor.analysis.Divisors;
import fluxion.processor.analysis.Independence;
import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reverse of a loop whose trips are independent but for sums: each trip runs forward and at
 * once backward, in the loop's own order. Nothing is recorded from trip to trip, and the loop runs
 * once. It does so in the reverse sweep, where the adjoints of its sums are known; hence nothing
 * before that may need its results (Griewank and Walther, Evaluating Derivatives, chapter 5, on
 * partially separable functions; reversal within the loop is Tapenade's "II-LOOP").
 */
final class Fusion {
  private final Reversal outer;
  private final Vjp vjp;
  private final Memory memory;
  private final List<Op> late = new ArrayList<>();

  Fusion(Reversal outer) {
    this.outer = outer;
    this.vjp = outer.vjp;
    this.memory = outer.activity.memory();
  }

  /** What must follow the reverse sweep, in order. */
  List<Op> late() {
    return List.copyOf(late);
  }

  /**
   * Whether the loop can run in the reverse sweep as it is written so far.
   *
   * @param after the forward operations that follow the loop
   */
  boolean possible(Ops.For loop, Deque<Op> after) {
    return hasSeed(loop)
        && vjp.independence.of(loop)
        && quiet(List.of(loop))
        && quiet(after)
        && unwritten(loop, after)
        && postponable(loop, after);
  }

  private boolean hasSeed(Ops.For loop) {
    return loop.results().stream().anyMatch(v -> outer.adjoints.get(v) != null);
  }

  /** Whether the operations neither end the method on purpose nor do anything once only. */
  private boolean quiet(Iterable<Op> ops) {
    for (Op op : ops) {
      boolean loud = op instanceof Ops.Throw || op instanceof Ops.Foreign;
      if (op instanceof Ops.Call call) {
        var facts = vjp.derivations.summaries().of(call.callee());
        loud = facts.effects() || facts.throwing();
      }
      if (loud || op.regions().stream().anyMatch(region -> !quiet(region.ops()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether what the loop reads is still there after the forward sweep. */
  private boolean unwritten(Ops.For loop, Iterable<Op> after) {
    var touched = new HashSet<Value>();
    for (Value used : Independence.used(loop)) {
      if (Memory.refers(used.type())) {
        touched.add(memory.of(used));
      }
    }
    boolean[] untouched = {true};
    for (Op op : after) {
      new Region(List.of(), List.of(op), List.of())
          .walk(
              inner -> untouched[0] &= memory.writes(inner).stream().noneMatch(touched::contains));
    }
    return untouched[0];
  }

  /** Whether only operations that can wait depend on the loop's results. */
  private boolean postponable(Ops.For loop, Deque<Op> after) {
    Set<Value> results = new HashSet<>(loop.results());
    var divisors = new Divisors(new Region(List.of(), List.copyOf(after), List.of()));
    for (Op op : after) {
      if (dependsOn(op, results)) {
        if (!(op instanceof Ops.Apply) || divisors.mayThrow(op)) {
          return false;
        }
        results.addAll(op.results());
      }
    }
    var reverse = new Region(List.of(), outer.b.ops(), List.of());
    return reverse.free().stream().noneMatch(results::contains);
  }

  private static boolean dependsOn(Op op, Set<Value> values) {
    return Independence.used(op).stream().anyMatch(values::contains);
  }

  /** Appends the loop with its reverse; takes what must wait out of the forward operations. */
  void fuse(Ops.For loop, Deque<Op> after) {
    postpone(loop, after);
    vjp.stability.fuse(loop);
    Builder b = outer.b;
    var inner = b.sibling().at(loop.at());
    var adjoints = new Adjoints();
    List<Value> captured = vjp.captures(List.of(loop.body()));
    var sums = new ArrayList<Value>();
    for (Value capture : captured) {
      var sum = new Value(capture.type(), Adjoints.name(capture));
      adjoints.set(capture, sum);
      sums.add(sum);
    }
    List<Value> seeds = seeds(loop, adjoints, inner);
    Vjp.Together swept = vjp.together(loop.body().ops(), adjoints, inner, true);
    var params = new ArrayList<>(loop.body().params());
    var initial = new ArrayList<>(loop.initial());
    var results = new ArrayList<>(loop.results());
    var yields = new ArrayList<>(loop.body().yields());
    for (int k = 0; k < captured.size(); k++) {
      Value capture = captured.get(k);
      Value sum = adjoints.get(capture);
      if (sum != null && sum != sums.get(k)) {
        Value before = outer.adjoints.take(capture);
        params.add(sums.get(k));
        initial.add(before == null ? b.zero(capture.type()) : before);
        yields.add(sum);
        var end = new Value(capture.type(), Adjoints.name(capture));
        results.add(end);
        outer.adjoints.set(capture, end);
      }
    }
    List<Op> forward = reused(loop, swept.forward());
    List<Op> ops = Ops.plus(Ops.<Op>plus(forward, inner.ops()), swept.late());
    Region body = vjp.prune(new Region(params, ops, yields));
    b.append(new Ops.For(loop.at(), results, loop.from(), loop.to(), loop.step(), initial, body));
    for (int k = 0; k < seeds.size(); k++) {
      if (seeds.get(k) != null) {
        outer.accumulate(loop.initial().get(k), seeds.get(k));
      }
    }
  }

  /** Puts residual arrays that are of the same size in each trip in front of the loop. */
  private List<Op> reused(Ops.For loop, List<Op> forward) {
    var invariants = new Invariants(loop, forward, outer.b);
    var rest = new ArrayList<Op>();
    for (Op op : forward) {
      boolean residual =
          op instanceof Ops.NewArray array && vjp.overwritten.contains(array.result());
      List<Value> sizes = residual ? invariants.sizes(op.results().get(0)) : List.of();
      if (sizes.isEmpty()) {
        rest.add(op);
      } else {
        outer.b.append(new Ops.NewArray(op.at(), op.results().get(0), sizes));
      }
    }
    return rest;
  }

  /** Seeds the sums of a trip with the adjoints of the loop's; null where there is none. */
  private List<Value> seeds(Ops.For loop, Adjoints adjoints, Builder inner) {
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

  private void postpone(Ops.For loop, Deque<Op> after) {
    Set<Value> results = new HashSet<>(loop.results());
    var waiting = new ArrayList<Op>();
    for (Op op : after) {
      if (dependsOn(op, results)) {
        results.addAll(op.results());
        waiting.add(op);
      }
    }
    after.removeAll(waiting);
    late.addAll(0, waiting);
  }
}
