package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Straight-line operations between parameters and yields: a function body, a branch and a loop body
 * alike. A region may use values of the regions that enclose it.
 */
public record Region(List<Value> params, List<Op> ops, List<Value> yields) {
  public Region {
    params = List.copyOf(params);
    ops = List.copyOf(ops);
    yields = List.copyOf(yields);
  }

  /** The values defined directly in this region: parameters, then results in order. */
  public Set<Value> defined() {
    var defined = new LinkedHashSet<>(params);
    for (Op op : ops) {
      defined.addAll(op.results());
    }
    return defined;
  }

  /** The values used here, or in nested regions, but defined outside, in order of first use. */
  public Set<Value> free() {
    var free = new LinkedHashSet<Value>();
    collectFree(new HashSet<>(), free);
    return free;
  }

  private void collectFree(Set<Value> defined, Set<Value> free) {
    defined.addAll(params);
    for (Op op : ops) {
      addUndefined(op.operands(), defined, free);
      for (Region region : op.regions()) {
        region.collectFree(defined, free);
      }
      defined.addAll(op.results());
    }
    addUndefined(yields, defined, free);
  }

  private static void addUndefined(List<Value> used, Set<Value> defined, Set<Value> free) {
    for (Value value : used) {
      if (!defined.contains(value)) {
        free.add(value);
      }
    }
  }

  /** Visits every operation in execution order, an operation before those of its regions. */
  public void walk(Consumer<Op> visitor) {
    for (Op op : ops) {
      visitor.accept(op);
      for (Region region : op.regions()) {
        region.walk(visitor);
      }
    }
  }

  /** The number of operations, nested ones included. */
  public int size() {
    int[] count = {0};
    walk(op -> count[0]++);
    return count[0];
  }

  /** The same region with other operations and yields. */
  public Region with(List<Op> newOps, List<Value> newYields) {
    return new Region(params, newOps, newYields);
  }

  /** The types of the given values. */
  public static List<Type> types(List<Value> values) {
    var types = new ArrayList<Type>();
    for (Value value : values) {
      types.add(value.type());
    }
    return types;
  }
}
