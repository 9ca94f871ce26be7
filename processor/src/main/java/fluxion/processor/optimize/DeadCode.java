package fluxion.processor.optimize;

import fluxion.processor.analysis.Liveness;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes computations nobody uses, branches that do nothing, and arrays that are only ever
 * written. What may throw stays.
 */
public final class DeadCode {
  private DeadCode() {}

  /** The function without dead code. */
  public static Function of(Function function, Summaries summaries) {
    Region region = withoutUnreadArrays(function.body());
    region = Liveness.prune(region, call -> pure(summaries.of(call.callee())));
    return function.with(withoutEmptyControl(region));
  }

  private static boolean pure(Summaries.Summary callee) {
    return !callee.effects()
        && !callee.throwing()
        && !callee.recursive()
        && callee.writtenParams().isEmpty();
  }

  private static Region withoutEmptyControl(Region region) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      List<Region> regions = op.regions().stream().map(DeadCode::withoutEmptyControl).toList();
      boolean empty =
          (op instanceof Ops.If || op instanceof Ops.For)
              && op.results().isEmpty()
              && regions.stream().allMatch(r -> r.ops().isEmpty());
      if (!empty) {
        ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
      }
    }
    return region.with(ops, region.yields());
  }

  /** Arrays all of whose uses are safe stores into them lose these stores. */
  private static Region withoutUnreadArrays(Region region) {
    Set<Value> fresh = new HashSet<>();
    Map<Value, Integer> otherUses = new HashMap<>();
    region.walk(
        op -> {
          if (op instanceof Ops.NewArray array) {
            fresh.add(array.result());
          }
          int first = op instanceof Ops.Store store && store.safe() ? 1 : 0;
          for (int k = first; k < op.operands().size(); k++) {
            otherUses.merge(op.operands().get(k), 1, Integer::sum);
          }
          op.regions().forEach(r -> r.yields().forEach(y -> otherUses.merge(y, 1, Integer::sum)));
        });
    region.yields().forEach(y -> otherUses.merge(y, 1, Integer::sum));
    fresh.removeAll(otherUses.keySet());
    return fresh.isEmpty() ? region : withoutStores(region, fresh);
  }

  private static Region withoutStores(Region region, Set<Value> unread) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      if (op instanceof Ops.Store store && unread.contains(store.array())) {
        continue;
      }
      List<Region> regions = op.regions().stream().map(r -> withoutStores(r, unread)).toList();
      ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
    }
    return region.with(ops, region.yields());
  }
}
