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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reverse of a loop whose trips are independent but for sums: each trip runs forward and at
 * once backward, in the loop's own order. Nothing is recorded from trip to trip, and the loop runs
 * once. It does so in the reverse sweep, as soon as the adjoints of its sums are known; hence
 * nothing before that may need its results (Griewank and Walther, Evaluating Derivatives, chapter
 * 5, on partially separable functions; reversal within the loop is Tapenade's "II-LOOP").
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

  /**
   * Whether only operations that can wait depend on the loop's results, and the reverse sweep uses
   * these at most after the adjoints that the loop starts from are known.
   */
  private boolean postponable(Ops.For loop, Deque<Op> after) {
    Set<Value> results = new HashSet<>(loop.results());
    Set<Value> waiting = new HashSet<>();
    var divisors = new Divisors(new Region(List.of(), List.copyOf(after), List.of()));
    for (Op op : after) {
      if (dependsOn(op, results) || dependsOn(op, waiting)) {
        if (!(op instanceof Ops.Apply) || divisors.mayThrow(op)) {
          return false;
        }
        waiting.addAll(op.results());
      }
    }
    List<Op> reverse = outer.b.ops();
    List<Op> tail = reverse.subList(place(reverse, loop), reverse.size());
    var known = new HashSet<Value>();
    loop.results().forEach(v -> known.add(outer.adjoints.get(v)));
    return reverse.stream().noneMatch(op -> dependsOn(op, waiting))
        && tail.stream().noneMatch(op -> op.results().stream().anyMatch(known::contains));
  }

  /** Where the loop goes in the reverse sweep: before the first use of its results. */
  private static int place(List<Op> reverse, Ops.For loop) {
    Set<Value> results = new HashSet<>(loop.results());
    for (int k = 0; k < reverse.size(); k++) {
      if (dependsOn(reverse.get(k), results)) {
        return k;
      }
    }
    return reverse.size();
  }

  private static boolean dependsOn(Op op, Set<Value> values) {
    return Independence.used(op).stream().anyMatch(values::contains);
  }

  /** Inserts the loop with its reverse; takes what must wait out of the forward operations. */
  void fuse(Ops.For loop, Deque<Op> after) {
    postpone(loop, after);
    vjp.stability.fuse(loop);
    int place = place(outer.b.ops(), loop);
    Builder before = outer.b.sibling().at(loop.at());
    Builder inner = outer.b.sibling().at(loop.at());
    var adjoints = new Adjoints();
    var sums = new LinkedHashMap<Value, Value>();
    for (Value capture : vjp.captures(List.of(loop.body()))) {
      var sum = new Value(capture.type(), Adjoints.name(capture));
      adjoints.set(capture, sum);
      sums.put(capture, sum);
    }
    List<Value> seeds = seeds(loop, adjoints, inner);
    Vjp.Together swept = vjp.together(loop.body().ops(), adjoints, inner, true);
    sums.entrySet().removeIf(e -> unchanged(e.getValue(), adjoints.get(e.getKey())));
    List<Value> ends = Builder.copies(List.copyOf(sums.values()));
    List<Value> totals = sums.keySet().stream().map(adjoints::get).toList();
    List<Op> forward = reused(loop, swept.forward(), before);
    Region body =
        new Region(
            Ops.plus(loop.body().params(), List.copyOf(sums.values())),
            Ops.plus(Ops.<Op>plus(forward, inner.ops()), swept.late()),
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
    outer.b.insert(place, before.ops());
    distribute(loop, List.copyOf(sums.keySet()), ends, seeds);
  }

  private static boolean unchanged(Value start, @Nullable Value sum) {
    return sum == null || sum == start;
  }

  private void distribute(Ops.For loop, List<Value> captures, List<Value> ends, List<Value> seeds) {
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
  private List<Op> reused(Ops.For loop, List<Op> forward, Builder before) {
    var invariants = new Invariants(loop, forward, before);
    var rest = new ArrayList<Op>();
    for (Op op : forward) {
      boolean residual =
          op instanceof Ops.NewArray array && vjp.overwritten.contains(array.result());
      List<Value> sizes = residual ? invariants.sizes(op.results().get(0)) : List.of();
      if (sizes.isEmpty()) {
        rest.add(op);
      } else {
        before.append(new Ops.NewArray(op.at(), op.results().get(0), sizes));
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
