package fluxion.processor.transform;

import fluxion.processor.analysis.Divisors;
import fluxion.processor.analysis.Independence;
import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where forward and reverse sweep meet in one region, an operation that nothing of the forward
 * sweep waits for runs in the reverse sweep, together with its own reverse: a loop whose trips are
 * independent but for sums, a branch, a call. Nothing of it is recorded, and it runs once. It does
 * so as soon as the adjoints of its results are known; these must not depend on it (Griewank and
 * Walther, Evaluating Derivatives, chapter 5, on partially separable functions; for loops this is
 * Tapenade's "II-LOOP").
 */
final class Fusion {
  /** So many operations are next to nothing. */
  private static final int TRIFLE = 3;

  private final Reversal outer;
  private final Vjp vjp;
  private final Memory memory;

  Fusion(Reversal outer) {
    this.outer = outer;
    this.vjp = outer.vjp;
    this.memory = outer.activity.memory();
  }

  /**
   * Moves an operation into the reverse sweep as it is written so far, if that can be.
   *
   * @param after the forward operations that follow; what waits for the operation leaves them
   * @return whether that was done
   */
  boolean fuse(Op op, Deque<Op> after) {
    boolean possible =
        !vjp.derivations.strict()
            && op.results().stream().anyMatch(v -> outer.adjoints.get(v) != null)
            && outer.guarding.guard(op) == null
            && separate(op)
            && quiet(List.of(op), new HashSet<>())
            && quiet(after, new HashSet<>())
            && unwritten(op, after);
    List<Op> waiting = possible ? waiting(op, after) : null;
    Seeding seeding = waiting == null ? null : seeding(op, waiting);
    if (waiting == null || seeding == null) {
      return false;
    }
    after.removeAll(waiting);
    Builder before = outer.b.sibling().at(op.at());
    Runnable last = fused(op, before);
    before.appendAll(waiting);
    outer.b.insert(outer.b.moveUp(seeding.ahead(), seeding.place()), before.ops());
    last.run();
    return true;
  }

  /** Appends the operation with its reverse; returns what has to be done at the end. */
  private Runnable fused(Op op, Builder before) {
    if (op instanceof Ops.For loop) {
      return new FusedLoop(outer, loop).appendTo(before);
    }
    return op instanceof Ops.If branch
        ? new FusedBranch(outer, branch).appendTo(before)
        : new CallReversal(outer).together((Ops.Call) op, before);
  }

  // ---- what the operation does to memory

  /** Whether nothing but the results tells that the operation runs. */
  private boolean separate(Op op) {
    if (op instanceof Ops.For loop) {
      return vjp.independence.of(loop);
    }
    if (op.results().stream().anyMatch(v -> Memory.refers(v.type()))) {
      return false;
    }
    if (op instanceof Ops.Call call) {
      return vjp.derivations.summaries().of(call.callee()).writtenParams().isEmpty();
    }
    return op instanceof Ops.If branch
        && vjp.independence.writesItsOwn(op)
        && !(trifling(branch.then()) && trifling(branch.otherwise()));
  }

  /**
   * Whether a side of a branch is next to nothing: adjoints go through such branches on their own,
   * to what might be fused before them.
   */
  private static boolean trifling(Region side) {
    return side.ops().stream()
            .filter(op -> !(op instanceof Ops.Const))
            .allMatch(op -> op instanceof Ops.Apply apply && apply.prim().cheap())
        && side.size() <= TRIFLE;
  }

  /** Whether the operations neither end the method on purpose nor do anything once only. */
  private boolean quiet(Iterable<Op> ops, Set<String> called) {
    for (Op op : ops) {
      boolean loud = op instanceof Ops.Throw || op instanceof Ops.Foreign;
      if (op instanceof Ops.Call call && called.add(call.callee())) {
        Function callee = vjp.derivations.module().get(call.callee());
        loud = !quiet(callee.body().ops(), called);
      }
      if (loud || op.regions().stream().anyMatch(region -> !quiet(region.ops(), called))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what the operation reads is still there after the forward sweep, and nothing is written
   * meanwhile that the caller would find written if the operation fails.
   */
  private boolean unwritten(Op op, Iterable<Op> after) {
    var touched = new HashSet<Value>();
    for (Value used : Independence.used(op)) {
      if (Memory.refers(used.type())) {
        touched.add(memory.of(used));
      }
    }
    touched.addAll(vjp.visible());
    boolean[] untouched = {true};
    for (Op later : after) {
      new Region(List.of(), List.of(later), List.of())
          .walk(
              inner -> untouched[0] &= memory.writes(inner).stream().noneMatch(touched::contains));
    }
    return untouched[0];
  }

  // ---- the order of values

  /** What depends on the operation's results, if all of that can wait; else null. */
  private @Nullable List<Op> waiting(Op fused, Deque<Op> after) {
    Set<Value> late = new HashSet<>(fused.results());
    var waiting = new ArrayList<Op>();
    var divisors = new Divisors(new Region(List.of(), List.copyOf(after), List.of()));
    for (Op op : after) {
      if (dependsOn(op, late)) {
        boolean canWait = op instanceof Ops.Apply ? !divisors.mayThrow(op) : computation(op);
        if (!canWait) {
          return null;
        }
        late.addAll(op.results());
        waiting.add(op);
      }
    }
    return waiting;
  }

  /**
   * Where the operation goes in the reverse sweep, and what has to be moved there before it.
   *
   * @param place before the first use of its results
   * @param ahead computations of the adjoints it starts from that stand behind that place
   */
  private record Seeding(int place, List<Op> ahead) {}

  private @Nullable Seeding seeding(Op fused, List<Op> waiting) {
    Set<Value> late = new HashSet<>(fused.results());
    waiting.forEach(op -> late.addAll(op.results()));
    List<Op> reverse = outer.b.ops();
    int place = 0;
    while (place < reverse.size() && !dependsOn(reverse.get(place), late)) {
      place++;
    }
    var needed = new HashSet<Value>();
    fused.results().forEach(v -> needed.add(outer.adjoints.get(v)));
    var ahead = new ArrayDeque<Op>();
    for (int k = reverse.size() - 1; k >= place; k--) {
      Op op = reverse.get(k);
      if (op.results().stream().anyMatch(needed::contains)) {
        if (!computation(op) || dependsOn(op, late)) {
          return null;
        }
        ahead.addFirst(op);
        needed.addAll(Independence.used(op));
      }
    }
    return new Seeding(place, List.copyOf(ahead));
  }

  /** Whether the operation may run earlier, or not at all. */
  private static boolean computation(Op op) {
    boolean plain = op instanceof Ops.Const || op instanceof Ops.Apply || op instanceof Ops.If;
    return plain
        && !op.mayThrow()
        && op.regions().stream().allMatch(r -> r.ops().stream().allMatch(Fusion::computation));
  }

  private static boolean dependsOn(Op op, Set<Value> values) {
    return Independence.used(op).stream().anyMatch(values::contains);
  }
}
