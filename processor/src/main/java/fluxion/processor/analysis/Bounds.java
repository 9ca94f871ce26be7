package fluxion.processor.analysis;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which element reads cannot throw wherever their operands are in scope: the array has a known
 * length, and the index is a loop's that runs within it. What is found does not depend on where the
 * read stands, so that it may be moved.
 */
public final class Bounds {
  private final Memory memory;
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Map<Value, Ops.For> loops = new HashMap<>();
  private final Map<Value, Set<Value>> lengths = new HashMap<>();
  private final Set<Value> rowsReplaced = new HashSet<>();

  /** Collects what is known in a function. */
  public Bounds(Region body, Memory memory) {
    this.memory = memory;
    body.walk(this::know);
  }

  private void know(Op op) {
    op.results().forEach(result -> definitions.put(result, op));
    if (op instanceof Ops.For loop) {
      loops.put(loop.index(), loop);
    } else if (op instanceof Ops.Length length) {
      lengths.computeIfAbsent(length.array(), a -> new HashSet<>()).add(length.result());
    }
    rowsReplaced.addAll(memory.rowWrites(op));
  }

  /** Whether the read cannot throw. */
  public boolean within(Ops.Load load) {
    Value limit = upper(load.index());
    return limit != null && isLength(limit, load.array()) && notNegative(load.index());
  }

  // ---- lengths

  /** Whether the array exists and has that many elements. */
  private boolean isLength(Value limit, Value array) {
    return same(limit, allocated(array)) || lengths.getOrDefault(array, Set.of()).contains(limit);
  }

  /** The length that the array was made with. */
  private @Nullable Value allocated(Value array) {
    int depth = 0;
    Value outermost = array;
    while (definitions.get(outermost) instanceof Ops.Load row) {
      outermost = row.array();
      depth++;
    }
    if (!(definitions.get(outermost) instanceof Ops.NewArray made)
        || depth >= made.sizes().size()
        || (depth > 0 && rowsReplaced.contains(memory.of(outermost)))) {
      return null;
    }
    return made.sizes().get(depth);
  }

  private boolean same(Value one, @Nullable Value other) {
    return one == other
        || (definitions.get(one) instanceof Ops.Const a
            && other != null
            && definitions.get(other) instanceof Ops.Const b
            && a.value() != null
            && a.value().equals(b.value()));
  }

  // ---- indices

  private boolean notNegative(Value index) {
    Ops.For loop = loops.get(index);
    if (loop != null) {
      return loop.step() > 0 ? notNegative(loop.from()) : atLeast(loop.to(), -1);
    }
    Value before = predecessor(index, Prim.ADD);
    return before == null ? atLeast(index, 0) : counted(before);
  }

  /** Whether one may be added to the value, an index of a loop that has an upper limit. */
  private boolean counted(Value value) {
    Ops.For loop = loops.get(value);
    return loop != null && loop.step() > 0 && notNegative(value);
  }

  /** A value that the index is always below. */
  private @Nullable Value upper(Value index) {
    Ops.For loop = loops.get(index);
    if (loop == null) {
      return null;
    }
    // Downwards: from the limit, which is a length and not negative, less one.
    return loop.step() > 0 ? loop.to() : predecessor(loop.from(), Prim.SUB);
  }

  private boolean atLeast(Value value, int least) {
    if (definitions.get(value) instanceof Ops.Const c && c.value() instanceof Integer known) {
      return known >= least;
    }
    return loops.containsKey(value) && notNegative(value);
  }

  /** For {@code x + 1} or {@code x - 1}: x. */
  private @Nullable Value predecessor(Value value, Prim prim) {
    if (definitions.get(value) instanceof Ops.Apply sum && sum.prim() == prim) {
      List<Value> x = sum.operands();
      boolean one =
          definitions.get(x.get(1)) instanceof Ops.Const c && Integer.valueOf(1).equals(c.value());
      return one && x.get(0).type() == Type.INT ? x.get(0) : null;
    }
    return null;
  }
}
