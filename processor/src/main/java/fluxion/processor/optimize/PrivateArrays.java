package fluxion.processor.optimize;

import fluxion.processor.analysis.Confined;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each trip of a loop a scratch array of its own, where the function has one array that every
 * trip fills before it reads it; and one for each time that a trip fills it. Then what is left in
 * the array is still there when the trip is reversed, and need not be recorded element by element:
 * privatisation by expansion, as parallelising compilers call it (Tu and Padua, LCPC 1993).
 */
public final class PrivateArrays {
  private final Function function;
  private final Confined confined;
  private final ArrayUsers arrayUsers;
  private final Definitions definitions;
  private final IdentityHashMap<Op, List<Ops.NewArray>> moved = new IdentityHashMap<>();
  private boolean changed;

  private PrivateArrays(Function function) {
    this.function = function;
    this.confined = new Confined(function.body());
    this.arrayUsers = new ArrayUsers(confined);
    this.definitions = new Definitions(function.body());
  }

  /** The function with arrays made where they are used. */
  public static Function of(Function function) {
    var arrays = new PrivateArrays(function);
    return arrays.confined.isEmpty() ? function : arrays.moved();
  }

  private Function moved() {
    Region body = region(function.body());
    return changed ? function.with(body) : function;
  }

  private Region region(Region region) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      if (op instanceof Ops.NewArray array && isMoved(array, region)) {
        // A negative size still throws here.
        ops.add(op.with(List.of(array.result().copy()), op.operands(), List.of()));
      } else {
        ops.add(op);
      }
    }
    return region.with(ops.stream().map(this::nested).toList(), region.yields());
  }

  private Op nested(Op op) {
    if (op.regions().isEmpty()) {
      return op;
    }
    List<Ops.NewArray> arrays = moved.getOrDefault(op, List.of());
    var regions = new ArrayList<Region>();
    for (Region region : op.regions()) {
      Region inner = region(region);
      var ops = new ArrayList<Op>();
      for (Ops.NewArray array : arrays) {
        ops.add(overwritten(array, array.at(), array.result()));
      }
      ops.addAll(inner.ops());
      boolean trip = op instanceof Ops.For || op instanceof Ops.While;
      regions.add(inner.with(trip ? refilled(ops) : ops, inner.yields()));
    }
    return op.with(op.results(), op.operands(), regions);
  }

  /** A trip in which an array that is filled again is another array from there on. */
  private List<Op> refilled(List<Op> trip) {
    var ops = new ArrayList<>(trip);
    for (Op op : trip) {
      // Others may be of a negative size, as long as no trip gets there.
      if (op instanceof Ops.NewArray array
          && array.overwritten()
          && confined.contains(array.result())) {
        rename(array, ops);
      }
    }
    return ops;
  }

  private void rename(Ops.NewArray array, List<Op> ops) {
    boolean inUse = false;
    Substitution map = null;
    for (int k = 0; k < ops.size(); k++) {
      Op op = ops.get(k);
      if (!arrayUsers.have(op, array.result())) {
        continue;
      }
      if (inUse && fills(usersFrom(k, array, ops), array)) {
        Value next = array.result().copy();
        map = Substitution.replacing(Map.of(array.result(), next));
        ops.add(k, overwritten(array, op.at(), next));
        k++; // to where the operation is now
        changed = true;
      }
      inUse = true;
      ops.set(k, map == null ? op : map.of(op));
    }
  }

  private static Op overwritten(Ops.NewArray array, Location at, Value as) {
    return new Ops.NewArray(at, as, array.sizes(), true, array.shadow());
  }

  private List<Op> usersFrom(int from, Ops.NewArray array, List<Op> ops) {
    return ops.subList(from, ops.size()).stream()
        .filter(op -> arrayUsers.have(op, array.result()))
        .toList();
  }

  private boolean isMoved(Ops.NewArray array, Region region) {
    if (!confined.contains(array.result()) || array.overwritten()) {
      return false;
    }
    Optional<Ops.For> loop =
        sole(arrayUsers.of(array.result(), region)).flatMap(l -> filling(l, array));
    loop.ifPresent(l -> moved.computeIfAbsent(l, any -> new ArrayList<>()).add(array));
    changed |= loop.isPresent();
    return loop.isPresent();
  }

  /** The innermost loop, this or one in it, that has all uses and fills the array in each trip. */
  private Optional<Ops.For> filling(Ops.For loop, Ops.NewArray array) {
    List<Op> users = arrayUsers.of(array.result(), loop.body());
    Optional<Ops.For> inner = sole(users).flatMap(l -> filling(l, array));
    return inner.isPresent() || !fills(users, array) ? inner : Optional.of(loop);
  }

  private static Optional<Ops.For> sole(List<Op> users) {
    return users.size() == 1 && users.get(0) instanceof Ops.For loop
        ? Optional.of(loop)
        : Optional.empty();
  }

  /**
   * Whether the array's users begin by writing all its elements: perhaps some first ones one by
   * one, then a loop the rest.
   */
  private boolean fills(List<Op> users, Ops.NewArray array) {
    int before = 0;
    for (Op op : users) {
      if (op instanceof Ops.Store store && definitions.is(before, store.index())) {
        before++;
      } else {
        return op instanceof Ops.For loop
            && definitions.is(before, loop.from())
            && fillsTheRest(loop, array);
      }
    }
    return false;
  }

  /** Whether a loop to the end of the array writes an element in each trip, and reads none. */
  private boolean fillsTheRest(Ops.For loop, Ops.NewArray array) {
    boolean[] reads = {false};
    loop.body().walk(op -> reads[0] |= op instanceof Ops.Load l && l.array() == array.result());
    Op first = arrayUsers.of(array.result(), loop.body()).get(0);
    return loop.step() == 1
        && definitions.same(loop.to(), array.sizes().get(0))
        && !reads[0]
        && first instanceof Ops.Store store
        && store.index() == loop.index();
  }
}
