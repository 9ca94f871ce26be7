package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sizes of arrays made in a loop, computed in front of it where each trip makes the same. */
final class Invariants {
  private static final Set<Prim> PLAIN = EnumSet.of(Prim.ADD, Prim.SUB, Prim.MAX, Prim.MIN);

  private final Builder before;
  private final Set<Value> varying = new HashSet<>();
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Map<Value, Value> outside = new HashMap<>();

  /**
   * Looks at one loop.
   *
   * @param forward the operations of its body
   * @param before where invariants may be computed
   */
  Invariants(Ops.For loop, List<Op> forward, Builder before) {
    this.before = before;
    varying.addAll(loop.body().params());
    varying.addAll(new Region(List.of(), forward, List.of()).defined());
    forward.forEach(op -> op.results().forEach(v -> definitions.put(v, op)));
  }

  /** The sizes of an array that the loop's body makes, in front of the loop; empty if they vary. */
  List<Value> sizes(Value array) {
    if (!(definitions.get(array) instanceof Ops.NewArray made)) {
      return List.of();
    }
    var sizes = new ArrayList<Value>();
    for (Value size : made.sizes()) {
      Value same = outside(size);
      if (same == null) {
        return List.of();
      }
      sizes.add(same);
    }
    return List.copyOf(sizes);
  }

  private @Nullable Value outside(Value value) {
    if (!varying.contains(value)) {
      return value;
    }
    Op op = definitions.get(value);
    boolean plain = op instanceof Ops.Apply apply && PLAIN.contains(apply.prim());
    if (op == null || !(plain || op instanceof Ops.Const)) {
      return null;
    }
    Value known = outside.get(value);
    if (known != null) {
      return known;
    }
    var operands = new ArrayList<Value>();
    for (Value operand : op.operands()) {
      Value same = outside(operand);
      if (same == null) {
        return null;
      }
      operands.add(same);
    }
    var copy = value.copy();
    before.append(op.with(List.of(copy), operands, List.of()));
    outside.put(value, copy);
    return copy;
  }
}
