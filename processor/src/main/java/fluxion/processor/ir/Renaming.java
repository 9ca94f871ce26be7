package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions under other names. */
public final class Renaming {
  private Renaming() {}

  /** The function under a name, with the functions it calls under theirs. */
  public static Function of(Function f, String name, Map<String, String> names) {
    return new Function(
        name, f.at(), renamed(f.body(), names), f.paramRoles(), f.resultRoles(), f.sharing());
  }

  private static Region renamed(Region region, Map<String, String> names) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      if (op instanceof Ops.Call call) {
        String callee = names.getOrDefault(call.callee(), call.callee());
        ops.add(new Ops.Call(call.at(), call.results(), callee, call.operands()));
      } else if (op.regions().isEmpty()) {
        ops.add(op);
      } else {
        List<Region> regions = op.regions().stream().map(r -> renamed(r, names)).toList();
        ops.add(op.with(op.results(), op.operands(), regions));
      }
    }
    return region.with(ops, region.yields());
  }
}
