package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which counted loops have trips that are independent but for sums: active scalars that they carry
 * are only added to, and what they write is theirs alone in each trip. Then the adjoint of such a
 * sum is the same in all trips, and no adjoint passes from one trip to another.
 */
public final class Independence {
  private final Function function;
  private final Activity activity;
  private final Memory memory;
  private final Map<Value, Op> definitions = new HashMap<>();
  private final IdentityHashMap<Region, Map<Value, List<Op>>> mentions = new IdentityHashMap<>();

  /** Prepares one function. */
  public Independence(Function function, Activity activity) {
    this.function = function;
    this.activity = activity;
    this.memory = activity.memory();
    function.body().walk(op -> op.results().forEach(v -> definitions.put(v, op)));
  }

  /** Whether the loop's trips are independent, and something is summed up. */
  public boolean of(Ops.For loop) {
    boolean sums = false;
    for (int k = 0; k < loop.results().size(); k++) {
      if (loop.results().get(k).type().byReference()) {
        return false;
      }
      if (summed(loop, k)) {
        sums = true;
        if (!accumulates(loop.carried().get(k), loop.body(), k)) {
          return false;
        }
      }
    }
    return sums && writesItsOwn(loop);
  }

  /** Whether the k-th carried value is an active sum. */
  public boolean summed(Ops.For loop, int k) {
    return activity.active(loop.results().get(k)) || activity.active(loop.carried().get(k));
  }

  // ---- sums

  /** Whether all that happens to the value in the region is that terms are added, up to a yield. */
  private boolean accumulates(Value start, Region region, int slot) {
    Value sum = start;
    Value target = region.yields().get(slot);
    while (sum != target) {
      List<Op> users = mentions(region, sum);
      if (users.size() != 1 || region.yields().contains(sum)) {
        return false;
      }
      Value next = next(sum, users.get(0));
      if (next == sum) {
        return false;
      }
      sum = next;
    }
    return mentions(region, sum).isEmpty()
        && region.yields().stream().filter(target::equals).count() == 1;
  }

  /** The sum after an operation that adds to it; the same value if it does something else. */
  private Value next(Value sum, Op op) {
    if (op instanceof Ops.Apply apply) {
      List<Value> x = apply.operands();
      boolean first = x.get(0) == sum && (x.size() == 1 || x.get(1) != sum);
      boolean added = apply.prim() == Prim.ADD && x.get(0) != x.get(1);
      boolean reduced = apply.prim() == Prim.SUB && first;
      return added || reduced ? apply.result() : sum;
    }
    for (int k = 0; k < op.results().size(); k++) {
      if (passes(sum, op, k)) {
        return op.results().get(k);
      }
    }
    return sum;
  }

  /** Whether the sum goes through the regions of the operation and leaves it as that result. */
  private boolean passes(Value sum, Op op, int slot) {
    if (op instanceof Ops.For loop) {
      return startsOnly(loop, sum, slot)
          && accumulates(loop.carried().get(slot), loop.body(), slot);
    }
    return op instanceof Ops.If branch
        && branch.condition() != sum
        && accumulates(sum, branch.then(), slot)
        && accumulates(sum, branch.otherwise(), slot);
  }

  private static boolean startsOnly(Ops.For loop, Value sum, int slot) {
    return loop.initial().get(slot) == sum
        && loop.operands().stream().filter(sum::equals).count() == 1
        && !loop.body().free().contains(sum);
  }

  /** The operations directly in a region that use a value, themselves or in their regions. */
  private List<Op> mentions(Region region, Value value) {
    return mentions.computeIfAbsent(region, Independence::mentions).getOrDefault(value, List.of());
  }

  private static Map<Value, List<Op>> mentions(Region region) {
    var users = new HashMap<Value, List<Op>>();
    for (Op op : region.ops()) {
      for (Value used : used(op)) {
        users.computeIfAbsent(used, v -> new ArrayList<>()).add(op);
      }
    }
    return users;
  }

  /** The values from around that an operation uses, itself or in its regions. */
  public static Set<Value> used(Op op) {
    var used = new LinkedHashSet<>(op.operands());
    op.regions().forEach(region -> used.addAll(region.free()));
    return used;
  }

  // ---- memory

  /**
   * Whether an operation with regions writes to no memory but what it makes itself, and to scratch
   * arrays of a loop.
   */
  public boolean writesItsOwn(Op op) {
    var written = new HashSet<Value>();
    var inside = new HashSet<Value>();
    for (Region region : op.regions()) {
      inside.addAll(region.params());
      region.walk(
          inner -> {
            written.addAll(memory.writes(inner));
            inside.addAll(inner.results());
            inner.regions().forEach(nested -> inside.addAll(nested.params()));
          });
    }
    for (Value reference : memory.references()) {
      if (written.contains(memory.of(reference))
          && !inside.contains(reference)
          && !(op instanceof Ops.For loop && scratch(reference, loop))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an array from outside is used in the loop only, and each trip writes every element
   * before it reads any.
   */
  private boolean scratch(Value array, Ops.For loop) {
    boolean plain =
        definitions.get(array) instanceof Ops.NewArray made
            && made.result().type() instanceof Type.Array type
            && !(type.element() instanceof Type.Array);
    return plain
        && memory.references().stream().noneMatch(v -> v != array && memory.mayAlias(v, array))
        && usedOnlyIn(function.body(), loop, array)
        && state(loop.body(), array, false) != State.STALE;
  }

  private boolean usedOnlyIn(Region region, Ops.For loop, Value array) {
    if (region.yields().contains(array)) {
      return false;
    }
    for (Op op : mentions(region, array)) {
      boolean elsewhere = op.regions().isEmpty() || op.operands().contains(array);
      if (op != loop
          && (elsewhere || op.regions().stream().anyMatch(r -> !usedOnlyIn(r, loop, array)))) {
        return false;
      }
    }
    return true;
  }

  private enum State {
    /** Elements may be read that were not written before in this trip. */
    STALE,
    PARTLY_WRITTEN,
    WRITTEN
  }

  private State state(Region region, Value array, boolean written) {
    boolean all = written;
    for (Op op : mentions(region, array)) {
      if (all) {
        return State.WRITTEN;
      }
      List<State> states = op.regions().stream().map(r -> state(r, array, false)).toList();
      boolean reads =
          op.regions().isEmpty()
              ? !(op instanceof Ops.Length) && !writes(op, array)
              : states.contains(State.STALE);
      if (reads) {
        return State.STALE;
      }
      all =
          op instanceof Ops.For loop
              ? writesAll(loop, array)
              : op instanceof Ops.If && !states.contains(State.PARTLY_WRITTEN);
    }
    return all ? State.WRITTEN : State.PARTLY_WRITTEN;
  }

  private static boolean writes(Op op, Value array) {
    return op instanceof Ops.Store store && store.array() == array && store.value() != array;
  }

  /** Whether the loop runs over all indices of the array and writes each element. */
  private boolean writesAll(Ops.For loop, Value array) {
    return definitions.get(array) instanceof Ops.NewArray made
        && loop.step() == 1
        && literal(loop.from(), 0)
        && same(loop.to(), made.sizes().get(0))
        && loop.body().ops().stream()
            .anyMatch(op -> writes(op, array) && op.operands().get(1) == loop.index());
  }

  private boolean same(Value one, Value other) {
    return one == other
        || (definitions.get(one) instanceof Ops.Const a
            && a.value() instanceof Integer n
            && literal(other, n));
  }

  private boolean literal(Value value, int number) {
    return definitions.get(value) instanceof Ops.Const c
        && Integer.valueOf(number).equals(c.value());
  }
}
