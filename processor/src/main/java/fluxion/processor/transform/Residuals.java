package fluxion.processor.transform;

import fluxion.processor.analysis.Divisors;
import fluxion.processor.analysis.Stability;
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
 * The one place that decides how the reverse sweep gets the primal values it uses: recompute what
 * is cheap, reload what memory still holds, record the rest.
 */
final class Residuals {
  /** Beyond that many operations a value is no longer cheap to recompute. */
  private static final int CHEAP = 8;

  /**
   * Nor at the end of a chain of more operations on numbers, however many of these are needed: the
   * processor would wait for each in turn.
   */
  private static final int LONG = 8;

  private final Stability stability;
  private final Divisors divisors;
  private final IdentityHashMap<Op, Ops.Load> primalLoads = new IdentityHashMap<>();
  private final Set<Value> localShadows = new HashSet<>();

  Residuals(Stability stability, Divisors divisors) {
    this.stability = stability;
    this.divisors = divisors;
  }

  /** The load reads from a shadow what the other one reads from the primal array: a row. */
  void shadows(Ops.Load shadowLoad, Ops.Load primal) {
    primalLoads.put(shadowLoad, primal);
  }

  /** The shadow belongs to an array that does not outlive its region. */
  void local(Value shadow) {
    localShadows.add(shadow);
  }

  /**
   * How a reverse region gets what it needs from its forward region.
   *
   * @param recorded values that must be kept
   * @param recomputed operations to run again before the reverse, in order
   */
  record Plan(List<Value> recorded, List<Op> recomputed) {
    /**
     * The reverse region with everything in place.
     *
     * @param restored what stands for each recorded value
     * @param prelude operations to put first
     */
    Region apply(Region reverse, Map<Value, Value> restored, List<Op> prelude) {
      var map = fluxion.processor.ir.Substitution.replacing(restored);
      var ops = new ArrayList<>(prelude);
      for (Op op : recomputed) {
        Value copy = op.results().get(0).copy();
        Op again = op.with(List.of(copy), map.of(op.operands()), List.of());
        ops.add(again instanceof Ops.Load load ? safe(load) : again);
        map.put(op.results().get(0), copy);
      }
      ops.addAll(map.ofAll(reverse.ops()));
      return new Region(reverse.params(), ops, map.of(reverse.yields()));
    }

    private static Op safe(Ops.Load op) {
      return new Ops.Load(op.at(), op.result(), op.array(), op.index(), true);
    }
  }

  /**
   * Decides for one region.
   *
   * @param params the forward region's parameters that the reverse does not know
   * @param forward the forward region's operations
   * @param reverse the reverse, written as if every value were in scope
   */
  Plan plan(List<Value> params, List<Op> forward, Region reverse) {
    Set<Value> needed = reverse.free();
    var defined = new HashSet<>(params);
    forward.forEach(op -> defined.addAll(op.results()));
    needed.retainAll(defined);
    if (needed.isEmpty()) {
      return new Plan(List.of(), List.of());
    }
    return new Decision(needed, defined, forward).decide(params);
  }

  /** The state of one decision. */
  private final class Decision {
    private final Set<Value> needed;
    private final Set<Value> defined;
    private final List<Op> forward;
    private final Set<Value> usedForward = new HashSet<>();
    private final Set<Value> recorded = new LinkedHashSet<>();
    private final Map<Value, Integer> cost = new HashMap<>();

    /** The length of the chain of operations on numbers that ends with a value. */
    private final Map<Value, Integer> length = new HashMap<>();

    private final Map<Value, Op> sources = new HashMap<>();

    Decision(Set<Value> needed, Set<Value> defined, List<Op> forward) {
      this.needed = needed;
      this.defined = defined;
      this.forward = forward;
      forward.forEach(this::collectUses);
    }

    private void collectUses(Op op) {
      usedForward.addAll(op.operands());
      op.regions().forEach(r -> usedForward.addAll(r.free()));
    }

    Plan decide(List<Value> params) {
      params.stream().filter(needed::contains).forEach(recorded::add);
      for (Op op : forward) {
        if (again(op)) {
          sources.put(op.results().get(0), op);
        }
      }
      forward.forEach(this::findAgain);
      for (Op op : forward) {
        if (!again(op)) {
          op.results().stream()
              .filter(v -> needed.contains(v) && !sources.containsKey(v))
              .forEach(recorded::add);
        }
      }
      for (Op op : forward) {
        if (again(op)) {
          decide(op);
        }
      }
      return new Plan(List.copyOf(recorded), recomputed());
    }

    /** What has been stored where it stays need not be recorded once more. */
    private void findAgain(Op op) {
      if (op instanceof Ops.Store store
          && defined.contains(store.value())
          && !sources.containsKey(store.value())
          && !recorded.contains(store.value())
          && new Type.Array(store.value().type()).equals(store.array().type())
          && plain(store.array())
          && plain(store.index())
          && stability.kept(store)) {
        Value value = store.value();
        sources.put(value, new Ops.Load(op.at(), value, store.array(), store.index(), true));
        cost.put(value, needed.contains(value) ? 0 : 1);
      }
    }

    /** Whether a place is known in the reverse sweep without more than a few sums of indices. */
    private boolean plain(Value value) {
      Op op = sources.get(value);
      return !defined.contains(value)
          || recorded.contains(value)
          || op instanceof Ops.Const
          || (op instanceof Ops.Load row && plain(row.array()) && plain(row.index()))
          || (op instanceof Ops.Apply sum
              && (sum.prim() == Prim.ADD || sum.prim() == Prim.SUB)
              && sum.operands().stream().allMatch(this::plain));
    }

    private void decide(Op op) {
      Value result = op.results().get(0);
      int total = 1;
      int chain = 0;
      for (Value operand : op.operands()) {
        total += costOf(operand);
        total = Math.min(total, CHEAP + 1);
        chain = Math.max(chain, length.getOrDefault(operand, 0));
      }
      boolean number = op instanceof Ops.Apply && result.type().byValue();
      chain += number ? 1 : 0;
      if (total <= CHEAP && chain <= LONG) {
        cost.put(result, needed.contains(result) ? 0 : total);
        length.put(result, chain);
      } else if (needed.contains(result)) {
        recorded.add(result);
      }
    }

    /** What it takes to have the value in the reverse; more than CHEAP if it is not to be had. */
    private int costOf(Value value) {
      if (!defined.contains(value) || recorded.contains(value)) {
        return 0;
      }
      return cost.getOrDefault(value, CHEAP + 1);
    }

    /** Whether the operation may be run again in the reverse sweep with the same result. */
    private boolean again(Op op) {
      if (op instanceof Ops.Const || op instanceof Ops.Length) {
        return true;
      }
      if (op instanceof Ops.Apply apply) {
        return divisors.cheap(apply);
      }
      if (op instanceof Ops.NewTape) {
        return true; // a shadow; all that was pushed is popped where its region ends
      }
      if (op instanceof Ops.NewArray array) {
        return localShadows.contains(array.result()) && !usedForward.contains(array.result());
      }
      return op instanceof Ops.Load load
          && stability.reloadable(primalLoads.getOrDefault(load, load));
    }

    private List<Op> recomputed() {
      var ops = new LinkedHashSet<Op>();
      for (Op op : forward) {
        op.results().stream().filter(needed::contains).forEach(v -> recompute(v, ops));
      }
      return List.copyOf(ops);
    }

    /** Appends what it takes to have the value, operands first. */
    private void recompute(Value value, Set<Op> ops) {
      Op op = sources.get(value);
      if (op != null && !recorded.contains(value) && !ops.contains(op)) {
        op.operands().forEach(operand -> recompute(operand, ops));
        ops.add(op);
      }
    }
  }
}
