package fluxion.processor.analysis;

import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;

/** Disjoint sets of values that may refer to the same memory (union-find). */
final class Partition {
  private final Map<Value, Value> parent = new HashMap<>();

  /** The representative of the value's set. */
  Value find(Value value) {
    Value root = value;
    for (Value up = parent.get(root); up != null; up = parent.get(root)) {
      root = up;
    }
    Value at = value;
    while (at != root) {
      Value up = parent.getOrDefault(at, root);
      if (up != root) {
        parent.put(at, root);
      }
      at = up;
    }
    return root;
  }

  /** Puts both into one set; true if they were in two. */
  boolean union(Value one, Value other) {
    Value first = find(one);
    Value second = find(other);
    if (first == second) {
      return false;
    }
    parent.put(second, first);
    return true;
  }
}
