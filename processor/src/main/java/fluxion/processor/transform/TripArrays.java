package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The residuals of a counted loop: an array for each recorded value, allocated before the loop and
 * indexed by the trip, or by the loop's own index where that wastes next to nothing, so that
 * HotSpot sees the same index for an array and its records. Residual arrays of loops inside, if of
 * the same size in each trip, become the rows of one array.
 */
final class TripArrays {
  /** The largest constant start for which the loop's own index serves. */
  private static final int SMALL = 4;

  private final Vjp vjp;
  private final Ops.For loop;
  private final Builder before;
  private final Invariants invariants;
  private final Map<Value, Value> arrays = new LinkedHashMap<>();
  private final Set<Value> withRows = new HashSet<>();

  /**
   * Starts without any array.
   *
   * @param before receives the allocations
   * @param forward the loop's forward operations
   */
  TripArrays(Vjp vjp, Ops.For loop, Builder before, List<Op> forward) {
    this.vjp = vjp;
    this.loop = loop;
    this.before = before;
    this.invariants = new Invariants(loop, forward, before);
  }

  /** Makes the arrays and loads from them; maps each value to what was loaded. */
  Map<Value, Value> restore(List<Value> recorded, Value index, Builder b) {
    var restored = new HashMap<Value, Value>();
    if (recorded.isEmpty()) {
      return restored;
    }
    Value size = size();
    Value slot = slot(index, b);
    for (Value value : recorded) {
      List<Value> sizes = vjp.overwritten.contains(value) ? invariants.sizes(value) : List.of();
      Value array = allocate(value, Ops.plus(List.of(size), sizes));
      if (!sizes.isEmpty()) {
        withRows.add(array);
      }
      arrays.put(value, array);
      restored.put(value, b.loadSafely(array, slot, value.hint()));
    }
    return restored;
  }

  private Value allocate(Value value, List<Value> sizes) {
    String hint = value.hint().isEmpty() ? "tape" : value.hint() + "Tape";
    Value[] all = sizes.toArray(Value[]::new);
    Value array = before.newOverwritten(new Type.Array(value.type()), hint, all);
    vjp.overwritten.add(array);
    return array;
  }

  /**
   * The forward operations with stores of the recorded values as soon as they are known.
   *
   * @param carried what the forward loop carries, shadows included
   */
  List<Op> recordInto(List<Value> carried, List<Op> forward) {
    if (arrays.isEmpty()) {
      return forward;
    }
    var b = before.sibling().at(loop.at());
    Value slot = slot(loop.index(), b);
    carried.forEach(value -> record(value, slot, b));
    for (Op op : forward) {
      b.at(op.at());
      Value rows = op instanceof Ops.NewArray row ? arrays.get(row.result()) : null;
      if (rows != null && withRows.contains(rows)) {
        b.append(new Ops.Load(op.at(), op.results().get(0), rows, slot, true));
      } else {
        b.append(op);
        op.results().forEach(value -> record(value, slot, b));
      }
    }
    return new ArrayList<>(b.ops());
  }

  private void record(Value value, Value slot, Builder b) {
    Value array = arrays.get(value);
    if (array != null) {
      b.storeSafely(array, slot, value);
    }
  }

  private boolean ownIndex() {
    return (loop.step() == 1 && constant(loop.from(), 0, SMALL))
        || (loop.step() == -1 && constant(loop.to(), -1, SMALL));
  }

  private boolean constant(Value value, int least, int most) {
    return vjp.definitions.get(value) instanceof Ops.Const c
        && c.value() instanceof Integer i
        && i >= least
        && i <= most;
  }

  private Value size() {
    if (ownIndex()) {
      Value bound = loop.step() == 1 ? loop.to() : before.add(loop.from(), before.constant(1));
      return vjp.definitions.get(bound) instanceof Ops.Length ? bound : notNegative(bound);
    }
    return notNegative(trips(before, loop));
  }

  private Value notNegative(Value size) {
    return before.apply(Prim.MAX, size, before.constant(0));
  }

  /** The number of trips; zero or negative if there is none. */
  static Value trips(Builder b, Ops.For loop) {
    boolean up = loop.step() > 0;
    Value distance = up ? b.sub(loop.to(), loop.from()) : b.sub(loop.from(), loop.to());
    int stride = Math.abs(loop.step());
    if (stride == 1) {
      return distance;
    }
    return b.div(b.add(distance, b.constant(stride - 1)), b.constant(stride));
  }

  private Value slot(Value index, Builder b) {
    if (ownIndex()) {
      return index;
    }
    boolean up = loop.step() > 0;
    Value distance = up ? b.sub(index, loop.from()) : b.sub(loop.from(), index);
    int stride = Math.abs(loop.step());
    return stride == 1 ? distance : b.div(distance, b.constant(stride));
  }
}
