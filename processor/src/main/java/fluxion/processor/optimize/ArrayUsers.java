package fluxion.processor.optimize;

import fluxion.processor.analysis.Confined;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which operations of a region use a confined array, themselves or in their regions. */
final class ArrayUsers {
  private final Confined confined;
  private final IdentityHashMap<Region, Map<Value, List<Op>>> known = new IdentityHashMap<>();

  ArrayUsers(Confined confined) {
    this.confined = confined;
  }

  /** The operations of a region that use an array, in order. */
  List<Op> of(Value array, Region region) {
    return in(region).getOrDefault(array, List.of());
  }

  /** Whether an operation is a user of an array, which must be confined. */
  boolean have(Op op, Value array) {
    return op.operands().contains(array)
        || op.regions().stream().anyMatch(region -> in(region).containsKey(array));
  }

  private Map<Value, List<Op>> in(Region region) {
    Map<Value, List<Op>> found = known.get(region);
    if (found == null) {
      found = new HashMap<>();
      for (Op op : region.ops()) {
        for (Value array : arrays(op)) {
          found.computeIfAbsent(array, any -> new ArrayList<>()).add(op);
        }
      }
      known.put(region, found);
    }
    return found;
  }

  private Set<Value> arrays(Op op) {
    var arrays = new LinkedHashSet<Value>();
    for (Value operand : op.operands()) {
      if (confined.contains(operand)) {
        arrays.add(operand);
      }
    }
    op.regions().forEach(region -> arrays.addAll(in(region).keySet()));
    return arrays;
  }
}
