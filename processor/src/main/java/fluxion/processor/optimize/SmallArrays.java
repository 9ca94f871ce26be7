package fluxion.processor.optimize;

import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of a few scalars that a function keeps to itself and reads and writes at known places:
 * each element could be a variable. A branch may choose between arrays that its sides made.
 */
final class SmallArrays {
  /** Up to that many elements. */
  private static final int SMALL = 16;

  private final Memory memory;
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Map<Value, Integer> sizes = new LinkedHashMap<>();
  private final Set<Value> refused = new HashSet<>();
  private final BiPredicate<Value, Integer> place;

  /**
   * Looks at a function.
   *
   * @param place whether an index is a known place in an array of that length
   */
  SmallArrays(Function function, Memory memory, BiPredicate<Value, Integer> place) {
    this.memory = memory;
    this.place = place;
    function.body().walk(op -> op.results().forEach(result -> definitions.put(result, op)));
    for (Value reference : memory.references()) {
      Integer size = size(reference, Collections.newSetFromMap(new IdentityHashMap<>()));
      if (size == null) {
        refuse(reference);
      } else {
        sizes.put(reference, size);
      }
    }
    function.results().forEach(this::refuse);
    region(function.body());
  }

  /** The number of elements of such an array; null of others. */
  @Nullable Integer size(Value array) {
    return refused.contains(memory.of(array)) ? null : sizes.get(array);
  }

  /** Whether there are none. */
  boolean none() {
    return sizes.keySet().stream().allMatch(array -> size(array) == null);
  }

  /** A literal. */
  static @Nullable Integer literal(@Nullable Op definition) {
    return definition instanceof Ops.Const c && c.value() instanceof Integer n ? n : null;
  }

  private void refuse(Value value) {
    if (Memory.refers(value.type())) {
      refused.add(memory.of(value));
    }
  }

  private @Nullable Integer size(Value array, Set<Op> seen) {
    Op definition = definitions.get(array);
    if (definition instanceof Ops.NewArray made
        && made.result().type() instanceof Type.Array type
        && type.element() instanceof Type.Scalar) {
      Integer n = literal(definitions.get(made.sizes().get(0)));
      return n != null && n >= 0 && n <= SMALL ? n : null;
    }
    if (definition instanceof Ops.If branch && seen.add(branch)) {
      int k = branch.results().indexOf(array);
      Integer one = own(branch.then(), k, seen);
      return one != null && Objects.equals(one, own(branch.otherwise(), k, seen)) ? one : null;
    }
    return null;
  }

  /** The size of what a side yields, if it made it. */
  private @Nullable Integer own(Region side, int k, Set<Op> seen) {
    Value yielded = side.yields().get(k);
    Op made = definitions.get(yielded);
    return side.ops().stream().anyMatch(op -> op == made) ? size(yielded, seen) : null;
  }

  private void region(Region region) {
    for (Op op : region.ops()) {
      for (int k = 0; k < op.operands().size(); k++) {
        Value operand = op.operands().get(k);
        if (Memory.refers(operand.type()) && !(k == 0 && access(op, operand))) {
          refuse(operand);
        }
      }
      if (op instanceof Ops.While loop) {
        refuseWritten(loop.condition());
      }
      if (op instanceof Ops.If branch) {
        twice(branch.then());
        twice(branch.otherwise());
      }
      op.regions().forEach(this::region);
    }
  }

  /** An array that comes out of a branch under two names cannot be taken apart. */
  private void twice(Region side) {
    var seen = new HashSet<Value>();
    for (Value yielded : side.yields()) {
      if (Memory.refers(yielded.type()) && !seen.add(yielded)) {
        refuse(yielded);
      }
    }
  }

  private void refuseWritten(Region condition) {
    condition.walk(
        op -> {
          if (op instanceof Ops.Store store) {
            refuse(store.array());
          }
        });
  }

  private boolean access(Op op, Value array) {
    Integer size = sizes.get(array);
    if (size == null) {
      return false;
    }
    if (op instanceof Ops.Load load) {
      return place.test(load.index(), size);
    }
    return op instanceof Ops.Length
        || (op instanceof Ops.Store store && place.test(store.index(), size));
  }
}
