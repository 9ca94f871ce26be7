package fluxion.processor.analysis;

import fluxion.processor.ir.Effect;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Removes what nothing uses: operations without effect, results of branches, values carried by
 * loops. Operations that may throw count as used.
 */
public final class Liveness {
  private final Predicate<Op> removable;
  private final Set<Value> live = new HashSet<>();

  private Liveness(Predicate<Op> removable) {
    this.removable = removable;
  }

  /**
   * The region without its unused parts; parameters and yields stay.
   *
   * @param pureCall whether an unused call may go
   */
  public static Region prune(Region region, Predicate<Ops.Call> pureCall) {
    return new Liveness(op -> removable(op, pureCall)).region(region);
  }

  private static boolean removable(Op op, Predicate<Ops.Call> pureCall) {
    if (op instanceof Ops.Call call) {
      return pureCall.test(call);
    }
    boolean harmless =
        op.effect() != Effect.WRITE && (op instanceof Ops.NewArray || !op.mayThrow());
    return harmless && op.regions().stream().allMatch(r -> harmless(r, pureCall));
  }

  private static boolean harmless(Region region, Predicate<Ops.Call> pureCall) {
    return region.ops().stream().allMatch(op -> removable(op, pureCall));
  }

  private Region region(Region region) {
    live.addAll(region.yields());
    var kept = new ArrayList<Op>();
    for (int k = region.ops().size() - 1; k >= 0; k--) {
      Op op = region.ops().get(k);
      boolean used = op.results().stream().anyMatch(live::contains);
      boolean endless = op instanceof Ops.While; // an endless loop stays endless
      if (used || endless || !removable.test(op)) {
        Op slim = narrow(op);
        live.addAll(slim.operands());
        kept.add(slim);
      }
    }
    java.util.Collections.reverse(kept);
    return new Region(region.params(), kept, region.yields());
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
    List<Integer> used = indices(op.results(), live);
    Region then = region(op.then().with(op.then().ops(), pick(op.then().yields(), used)));
    Region otherwise =
        region(op.otherwise().with(op.otherwise().ops(), pick(op.otherwise().yields(), used)));
    return new Ops.If(op.at(), pick(op.results(), used), op.condition(), then, otherwise);
  }

  private Op loop(Ops.For op) {
    Set<Integer> used = carriedUse(op.results(), op.carried(), op.body(), Set.of());
    List<Integer> kept = List.copyOf(new java.util.TreeSet<>(used));
    List<Value> params = Ops.plus(List.of(op.index()), pick(op.carried(), kept));
    Region body = region(new Region(params, op.body().ops(), pick(op.body().yields(), kept)));
    return new Ops.For(
        op.at(),
        pick(op.results(), kept),
        op.from(),
        op.to(),
        op.step(),
        pick(op.initial(), kept),
        body);
  }

  private Op loop(Ops.While op) {
    var inCondition = new HashSet<Value>();
    collectUses(op.condition(), inCondition);
    Set<Integer> needed = new HashSet<>(indices(op.condition().params(), inCondition));
    Set<Integer> used = carriedUse(op.results(), op.body().params(), op.body(), needed);
    List<Integer> kept = List.copyOf(new java.util.TreeSet<>(used));
    Region condition =
        region(
            new Region(
                pick(op.condition().params(), kept),
                op.condition().ops(),
                op.condition().yields()));
    Region body =
        region(
            new Region(
                pick(op.body().params(), kept), op.body().ops(), pick(op.body().yields(), kept)));
    return new Ops.While(
        op.at(), pick(op.results(), kept), pick(op.initial(), kept), condition, body);
  }

  /** The carried values that a result, an effect, or another needed carried value needs. */
  private Set<Integer> carriedUse(
      List<Value> results, List<Value> carried, Region body, Set<Integer> needed) {
    var used = new HashSet<>(needed);
    used.addAll(indices(results, live));
    boolean grew = true;
    while (grew && used.size() < carried.size()) {
      var trial = new Liveness(removable);
      trial.live.addAll(live);
      trial.region(body.with(body.ops(), pick(body.yields(), List.copyOf(used))));
      grew = used.addAll(indices(carried, trial.live));
    }
    return used;
  }

  private static void collectUses(Region region, Set<Value> uses) {
    uses.addAll(region.yields());
    region.walk(
        op -> {
          uses.addAll(op.operands());
          op.regions().forEach(r -> uses.addAll(r.yields()));
        });
  }

  private static List<Integer> indices(List<Value> values, Set<Value> among) {
    var indices = new ArrayList<Integer>();
    for (int k = 0; k < values.size(); k++) {
      if (among.contains(values.get(k))) {
        indices.add(k);
      }
    }
    return indices;
  }

  private static <T> List<T> pick(List<T> from, List<Integer> indices) {
    return indices.stream().map(from::get).toList();
  }
}
