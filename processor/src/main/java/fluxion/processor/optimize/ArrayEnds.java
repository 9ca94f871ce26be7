package fluxion.processor.optimize;

import fluxion.processor.analysis.Confined;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first and the last that happens to an array, if these are loops over its elements: what a
 * trip of the first reads is zero, so that it sets its element instead of adding to it (but for the
 * sign of zeros, which matters in all arrays but shadows); what a trip of the last writes and does
 * not read again is left out.
 */
public final class ArrayEnds {
  private final Confined confined;
  private final ArrayUsers arrayUsers;
  private final Definitions definitions;

  /** Loads of zero, and stores that nobody reads. */
  private final Set<Op> spared = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Those of the loads whose zero may have either sign. */
  private final Set<Op> inShadows = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<Value> ofEitherSign = new HashSet<>();
  private final Set<Op> filled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Substitution zeros = Substitution.replacing(Map.of());

  private ArrayEnds(Function function) {
    this.confined = new Confined(function.body());
    this.arrayUsers = new ArrayUsers(confined);
    this.definitions = new Definitions(function.body());
  }

  /** The function without such reads and writes. */
  public static Function of(Function function) {
    var ends = new ArrayEnds(function);
    if (ends.confined.isEmpty()) {
      return function;
    }
    ends.look(function.body());
    return ends.spared.isEmpty() ? function : function.with(ends.region(function.body()));
  }

  private void look(Region region) {
    for (Op op : region.ops()) {
      if (op instanceof Ops.NewArray array && confined.contains(array.result())) {
        look(array, arrayUsers.of(array.result(), region));
      }
      op.regions().forEach(this::look);
    }
  }

  private void look(Ops.NewArray array, List<Op> users) {
    if (users.isEmpty()) {
      return;
    }
    if (users.get(0) instanceof Ops.For loop && !array.overwritten() && eachItsOwn(loop, array)) {
      first(loop, array);
    }
    last(users, array);
  }

  private void first(Ops.For loop, Ops.NewArray array) {
    boolean all = ownOnly(loop, array) && covers(loop, array.sizes().get(0));
    var loads = new ArrayList<Op>();
    for (Op op : arrayUsers.of(array.result(), loop.body())) {
      if (op instanceof Ops.Store) {
        if (spared.addAll(loads) && all) {
          filled.add(array);
        }
        if (array.shadow()) {
          inShadows.addAll(loads);
        }
        return;
      }
      if (op instanceof Ops.Load load && (all || load.safe())) {
        loads.add(op);
      }
    }
  }

  /**
   * Whether a trip touches one element of the array, at its index or so much before or behind it,
   * in plain sight: no other trip touches that.
   */
  private boolean eachItsOwn(Ops.For loop, Ops.NewArray array) {
    var indices = new HashSet<Value>();
    for (Op op : arrayUsers.of(array.result(), loop.body())) {
      if (op instanceof Ops.Load load) {
        indices.add(load.index());
      } else if (op instanceof Ops.Store store && store.value() != array.result()) {
        indices.add(store.index());
      } else {
        return false;
      }
    }
    return indices.size() == 1 && moves(indices.iterator().next(), loop.index());
  }

  /** Whether an index is that of the loop, or differs from it by a literal. */
  private boolean moves(Value index, Value own) {
    boolean shifted =
        definitions.of(index) instanceof Ops.Apply a
            && (a.prim() == Prim.ADD || a.prim() == Prim.SUB)
            && a.operands().get(0) == own
            && definitions.literal(a.operands().get(1)) != null;
    return index == own || shifted;
  }

  /**
   * Spares what is written and not read again, looking back from the end; but not what would have
   * thrown, being out of bounds.
   */
  private void last(List<Op> users, Ops.NewArray array) {
    Set<Integer> read = new HashSet<>();
    for (int k = users.size() - 1; k >= 0; k--) {
      Op op = users.get(k);
      if (op instanceof Ops.Load load
          && definitions.literal(load.index()) instanceof Integer index) {
        read.add(index);
      } else if (op instanceof Ops.Store store
          && definitions.literal(store.index()) instanceof Integer index
          && !read.contains(index)) {
        spare(store, store.safe());
      } else {
        boolean beyond =
            op instanceof Ops.For loop
                && ownOnly(loop, array)
                && (read.isEmpty() || isBeyond(loop, read));
        if (beyond) {
          last((Ops.For) op, array);
        }
        return;
      }
    }
  }

  /** Whether a loop begins behind all those elements. */
  private boolean isBeyond(Ops.For loop, Set<Integer> elements) {
    return loop.step() > 0
        && definitions.literal(loop.from()) instanceof Integer from
        && elements.stream().allMatch(element -> element < from);
  }

  private void last(Ops.For loop, Ops.NewArray array) {
    boolean within = endsWith(loop, array.sizes().get(0));
    List<Op> users = arrayUsers.of(array.result(), loop.body());
    for (int k = users.size() - 1; k >= 0 && users.get(k) instanceof Ops.Store store; k--) {
      spare(store, within || store.safe());
    }
  }

  private void spare(Ops.Store store, boolean cannotThrow) {
    if (cannotThrow) {
      spared.add(store);
    }
  }

  /** Whether the loop's index stays within an array of that size. */
  private boolean endsWith(Ops.For loop, Value size) {
    boolean up =
        loop.step() > 0
            && definitions.literal(loop.from()) instanceof Integer from
            && from >= 0
            && definitions.same(loop.to(), size);
    return up || covers(loop, size);
  }

  /** Whether a trip touches the array at the loop's index only, and in plain sight. */
  private boolean ownOnly(Ops.For loop, Ops.NewArray array) {
    for (Op op : arrayUsers.of(array.result(), loop.body())) {
      boolean own =
          (op instanceof Ops.Load load && load.index() == loop.index())
              || (op instanceof Ops.Store store && store.index() == loop.index());
      if (!own) {
        return false;
      }
    }
    return true;
  }

  /** Whether the loop's index takes all values from 0 to the size, in either direction. */
  private boolean covers(Ops.For loop, Value size) {
    return switch (loop.step()) {
      case 1 -> definitions.is(0, loop.from()) && definitions.same(loop.to(), size);
      case -1 -> definitions.is(-1, loop.to()) && isBefore(loop.from(), size);
      default -> false;
    };
  }

  private boolean isBefore(Value last, Value size) {
    if (definitions.literal(last) instanceof Integer k
        && definitions.literal(size) instanceof Integer n) {
      return k == n - 1;
    }
    return definitions.of(last) instanceof Ops.Apply a
        && a.prim() == Prim.SUB
        && definitions.same(a.operands().get(0), size)
        && definitions.is(1, a.operands().get(1));
  }

  private Region region(Region region) {
    var b = new Builder();
    for (Op op : region.ops()) {
      b.at(op.at());
      if (filled.contains(op) && op instanceof Ops.NewArray array) {
        b.append(new Ops.NewArray(op.at(), array.result(), array.sizes(), true, array.shadow()));
      } else if (op instanceof Ops.Load load && spared.contains(op)) {
        Value zero = b.zero(load.result().type());
        zeros.put(load.result(), zero);
        if (inShadows.contains(op)) {
          ofEitherSign.add(zero);
        }
      } else if (!spared.contains(op) && !replacedByTerm(op, b)) {
        List<Region> regions = op.regions().stream().map(this::region).toList();
        b.append(op.with(op.results(), zeros.of(op.operands()), regions));
      }
    }
    return region.with(b.ops(), zeros.of(region.yields()));
  }

  /** Puts the other term in place of a sum with a zero of either sign; false of anything else. */
  private boolean replacedByTerm(Op op, Builder b) {
    if (!(op instanceof Ops.Apply sum && (sum.prim() == Prim.ADD || sum.prim() == Prim.SUB))) {
      return false;
    }
    Value x = zeros.of(sum.operands().get(0));
    Value y = zeros.of(sum.operands().get(1));
    if (ofEitherSign.contains(x)) {
      zeros.put(sum.result(), sum.prim() == Prim.ADD ? y : b.neg(y));
    } else if (ofEitherSign.contains(y)) {
      zeros.put(sum.result(), x);
    } else {
      return false;
    }
    return true;
  }
}
