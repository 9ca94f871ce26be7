package fluxion.processor.analysis;

import fluxion.processor.ir.Effect;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Removes what nothing uses: operations without effect, results of branches, values carried by
 * loops. Operations that may throw count as used; arrays of a size that could be negative do.
 *
 * <p>Marks from what is used for certain to what that needs, each operation and each value once,
 * then sweeps: linear, however deep loops are nested.
 */
public final class Liveness {
  private final Predicate<Ops.Call> pureCall;
  private final Divisors divisors;
  private final Sizes sizes;
  private final Map<Value, Definition> definitions = new HashMap<>();
  private final IdentityHashMap<Op, Op> parents = new IdentityHashMap<>();
  private final Set<Op> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Value> live = new HashSet<>();
  private final Deque<Value> pending = new ArrayDeque<>();

  /** Where a value comes from: which result, or which carried value, of which operation. */
  private record Definition(Op op, int slot) {}

  private Liveness(Region region, Predicate<Ops.Call> pureCall) {
    this.divisors = new Divisors(region);
    this.sizes = new Sizes(region);
    this.pureCall = pureCall;
  }

  /**
   * The region without its unused parts; parameters and yields stay.
   *
   * @param pureCall whether an unused call may go
   */
  public static Region prune(Region region, Predicate<Ops.Call> pureCall) {
    var liveness = new Liveness(region, pureCall);
    liveness.define(region, null);
    liveness.keepEndless(region);
    liveness.use(region.yields());
    while (!liveness.pending.isEmpty()) {
      liveness.trace(liveness.pending.remove());
    }
    return liveness.sweep(region);
  }

  // ---- what there is

  private void define(Region region, @Nullable Op parent) {
    for (Op op : region.ops()) {
      if (parent != null) {
        parents.put(op, parent);
      }
      slots(op, op.results());
      if (op instanceof Ops.For loop) {
        slots(op, loop.carried());
      } else if (op instanceof Ops.While loop) {
        slots(op, loop.condition().params());
        slots(op, loop.body().params());
      }
      op.regions().forEach(inner -> define(inner, op));
      if (op.regions().isEmpty() && !removable(op)) {
        keep(op);
      }
    }
  }

  private void slots(Op op, List<Value> values) {
    for (int k = 0; k < values.size(); k++) {
      definitions.put(values.get(k), new Definition(op, k));
    }
  }

  private boolean removable(Op op) {
    if (op instanceof Ops.Call call) {
      return pureCall.test(call);
    }
    boolean harmless =
        op instanceof Ops.NewArray array ? sizes.harmless(array) : !divisors.mayThrow(op);
    return op.effect() != Effect.WRITE && harmless;
  }

  // ---- mark

  private void use(List<Value> values) {
    for (Value value : values) {
      if (live.add(value)) {
        pending.add(value);
      }
    }
  }

  private void keep(@Nullable Op op) {
    for (Op inner = op; inner != null && kept.add(inner); inner = parents.get(inner)) {
      use(alwaysUsed(inner));
      inner.regions().forEach(this::keepEndless);
    }
  }

  /** An endless loop stays endless, if what is around it stays. */
  private void keepEndless(Region region) {
    for (Op op : region.ops()) {
      if (op instanceof Ops.While) {
        keep(op);
      }
    }
  }

  /** What an operation needs whichever of its results is used. */
  private static List<Value> alwaysUsed(Op op) {
    if (op instanceof Ops.For loop) {
      return List.of(loop.from(), loop.to());
    }
    return op instanceof Ops.While loop ? loop.condition().yields() : op.operands();
  }

  /** Goes on from a value that is used. */
  private void trace(Value value) {
    Definition definition = definitions.get(value);
    if (definition == null) {
      return; // A parameter, an index or a value from outside.
    }
    keep(definition.op());
    int k = definition.slot();
    if (definition.op() instanceof Ops.If op) {
      use(List.of(op.then().yields().get(k), op.otherwise().yields().get(k)));
    } else if (definition.op() instanceof Ops.For op) {
      use(List.of(op.initial().get(k), op.body().yields().get(k), op.carried().get(k)));
    } else if (definition.op() instanceof Ops.While op) {
      use(List.of(op.initial().get(k), op.body().yields().get(k), op.body().params().get(k)));
    }
  }

  // ---- sweep

  private Region sweep(Region region) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      if (kept.contains(op)) {
        ops.add(narrow(op));
      }
    }
    return region.with(ops, region.yields());
  }

  private Op narrow(Op op) {
    if (op instanceof Ops.If branch) {
      return branch(branch);
    }
    if (op instanceof Ops.For loop) {
      return loop(loop);
    }
    return op instanceof Ops.While loop ? loop(loop) : op;
  }

  private Op branch(Ops.If op) {
    List<Integer> used = used(op.results());
    Region then = sweep(op.then().with(op.then().ops(), pick(op.then().yields(), used)));
    Region otherwise =
        sweep(op.otherwise().with(op.otherwise().ops(), pick(op.otherwise().yields(), used)));
    return new Ops.If(op.at(), pick(op.results(), used), op.condition(), then, otherwise);
  }

  private Op loop(Ops.For op) {
    List<Integer> used = used(op.carried());
    List<Value> params = Ops.plus(List.of(op.index()), pick(op.carried(), used));
    Region body = sweep(new Region(params, op.body().ops(), pick(op.body().yields(), used)));
    return new Ops.For(
        op.at(),
        pick(op.results(), used),
        op.from(),
        op.to(),
        op.step(),
        pick(op.initial(), used),
        body);
  }

  private Op loop(Ops.While op) {
    List<Integer> used = used(op.body().params());
    Region condition =
        sweep(
            new Region(
                pick(op.condition().params(), used),
                op.condition().ops(),
                op.condition().yields()));
    Region body =
        sweep(
            new Region(
                pick(op.body().params(), used), op.body().ops(), pick(op.body().yields(), used)));
    return new Ops.While(
        op.at(), pick(op.results(), used), pick(op.initial(), used), condition, body);
  }

  private List<Integer> used(List<Value> values) {
    var indices = new ArrayList<Integer>();
    for (int k = 0; k < values.size(); k++) {
      if (live.contains(values.get(k))) {
        indices.add(k);
      }
    }
    return indices;
  }

  private static <T> List<T> pick(List<T> from, List<Integer> indices) {
    return indices.stream().map(from::get).toList();
  }
}
