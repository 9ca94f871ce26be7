package fluxion.processor.frontend;

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
 * The reads of whole records from arrays of records. One access of each checks the index; once it
 * is known which components matter, that check moves to one of those, and the others are not read
 * at all.
 */
final class RowLoads {
  private final List<List<Value>> rows = new ArrayList<>();

  /** Takes note of what was read at one index, which one of the reads checked. */
  void add(Value checked, List<Value> row) {
    if (row.size() > 1) {
      var sorted = new ArrayList<>(row);
      sorted.remove(checked);
      sorted.add(0, checked);
      rows.add(sorted);
    }
  }

  /** The body without reads of components that nobody uses. */
  Region pruned(Region body) {
    if (rows.isEmpty()) {
      return body;
    }
    var used = new HashSet<Value>(body.yields());
    body.walk(
        op -> {
          used.addAll(op.operands());
          op.regions().forEach(region -> used.addAll(region.yields()));
        });
    var checked = new HashMap<Value, Boolean>();
    for (List<Value> row : rows) {
      Value first = row.stream().filter(used::contains).findFirst().orElse(row.get(0));
      row.forEach(value -> checked.put(value, value == first));
    }
    return pruned(body, used, checked);
  }

  private static Region pruned(Region region, Set<Value> used, Map<Value, Boolean> checked) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      if (op instanceof Ops.Load load && checked.containsKey(load.result())) {
        boolean checks = checked.getOrDefault(load.result(), false);
        if (checks || used.contains(load.result())) {
          ops.add(new Ops.Load(load.at(), load.result(), load.array(), load.index(), !checks));
        }
      } else if (op.regions().isEmpty()) {
        ops.add(op);
      } else {
        List<Region> regions = op.regions().stream().map(r -> pruned(r, used, checked)).toList();
        ops.add(op.with(op.results(), op.operands(), regions));
      }
    }
    return region.with(ops, region.yields());
  }
}
