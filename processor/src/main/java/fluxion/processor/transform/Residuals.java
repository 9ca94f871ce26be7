package fluxion.processor.transform;

import fluxion.processor.analysis.Divisors;
import fluxion.processor.analysis.Stability;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
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
        if (!again(op)) {
          op.results().stream().filter(needed::contains).forEach(recorded::add);
        }
      }
      for (Op op : forward) {
        if (again(op)) {
          decide(op);
        }
      }
      return new Plan(List.copyOf(recorded), recomputed());
    }

    private void decide(Op op) {
      Value result = op.results().get(0);
      int total = 1;
      for (Value operand : op.operands()) {
        total += costOf(operand);
        total = Math.min(total, CHEAP + 1);
      }
      if (total <= CHEAP) {
        cost.put(result, needed.contains(result) ? 0 : total);
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
      var wanted = new HashSet<>(needed);
      wanted.removeAll(recorded);
      var ops = new ArrayList<Op>();
      for (int k = forward.size() - 1; k >= 0; k--) {
        Op op = forward.get(k);
        if (again(op) && wanted.contains(op.results().get(0))) {
          ops.add(op);
          op.operands().stream()
              .filter(v -> defined.contains(v) && !recorded.contains(v))
              .forEach(wanted::add);
        }
      }
      java.util.Collections.reverse(ops);
      return ops;
    }
  }
}
