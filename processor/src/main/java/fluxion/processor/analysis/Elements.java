package fluxion.processor.analysis;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which element an access means: an array, and an index for each of its dimensions. A read of
 * {@code y[i]} and a write of {@code y[i + 1]} in a loop over {@code i} that counts up never meet
 * again: the dependence test of parallelising compilers (Banerjee, Dependence Analysis, chapter 4)
 * for one index and a constant distance.
 */
final class Elements {
  private final Map<Value, Op> definitions = new HashMap<>();

  /** Looks at all operations of a function. */
  Elements(Region body) {
    body.walk(op -> op.results().forEach(v -> definitions.put(v, op)));
  }

  /** An element, or a row, of the array that the outermost index goes to. */
  private record Path(Value array, List<Value> indices) {}

  /** An index as a loop's own one and a constant distance from it. */
  private record Shifted(Value index, int by) {}

  /**
   * Whether the store, in the load's trip through the loop or in a later one, always goes to
   * another element. Rows are never replaced, and no loop around runs this one again.
   */
  boolean apart(Ops.Load load, Ops.Store store, Ops.For loop) {
    Path read = path(load.array(), load.index());
    Path written = path(store.array(), store.index());
    int rank = read.indices().size();
    if (read.array() != written.array() || written.indices().size() != rank) {
      return false;
    }
    for (int k = 0; k < rank; k++) {
      boolean distinct = k == rank - 1 || ownRows(read.array(), k);
      if (distinct && ahead(read.indices().get(k), written.indices().get(k), loop)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the store, in all trips through these loops, never goes to an element twice. */
  boolean once(Ops.Store store, List<Op> loops) {
    Path written = path(store.array(), store.index());
    var dimensions = new ArrayList<Value>();
    for (int k = 0; k < written.indices().size(); k++) {
      boolean last = k == written.indices().size() - 1;
      if (last || ownRows(written.array(), k)) {
        dimensions.add(shifted(written.indices().get(k)).index());
      }
    }
    return loops.stream()
        .allMatch(loop -> loop instanceof Ops.For counted && dimensions.contains(counted.index()));
  }

  private boolean ahead(Value read, Value written, Ops.For loop) {
    Shifted from = shifted(read);
    Shifted to = shifted(written);
    return from.index() == loop.index()
        && to.index() == loop.index()
        && (loop.step() > 0 ? to.by() > from.by() : to.by() < from.by());
  }

  /** Whether different indices in that dimension lead to different rows: all made at once. */
  private boolean ownRows(Value array, int dimension) {
    return definitions.get(array) instanceof Ops.NewArray made
        && made.sizes().size() > dimension + 1;
  }

  private Path path(Value array, Value last) {
    Deque<Value> indices = new ArrayDeque<>(List.of(last));
    Value outermost = array;
    while (definitions.get(outermost) instanceof Ops.Load row) {
      indices.addFirst(row.index());
      outermost = row.array();
    }
    return new Path(outermost, new ArrayList<>(indices));
  }

  private Shifted shifted(Value index) {
    if (definitions.get(index) instanceof Ops.Apply sum
        && (sum.prim() == Prim.ADD || sum.prim() == Prim.SUB)
        && literal(sum.operands().get(1)) instanceof Integer by
        && Math.abs(by) < 1 << 20) {
      return new Shifted(sum.operands().get(0), sum.prim() == Prim.ADD ? by : -by);
    }
    return new Shifted(index, 0);
  }

  private @Nullable Object literal(Value value) {
    return definitions.get(value) instanceof Ops.Const c ? c.value() : null;
  }
}
