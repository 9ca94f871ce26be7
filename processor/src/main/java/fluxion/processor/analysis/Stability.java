package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which loads of a function (and calls that read arrays) would give the same value again after the
 * function has run: no write to that memory can come after them. Operations are numbered in
 * execution order; a load inside loops counts as standing at the start of the outermost loop that
 * its memory outlives.
 */
public final class Stability {
  private final Memory memory;
  private final Map<Value, Integer> lastWrite = new HashMap<>();
  private final Map<Value, Integer> lastRowWrite = new HashMap<>();
  private final Map<Value, Integer> otherWrite = new HashMap<>();
  private final Map<Value, List<Ops.Store>> stores = new HashMap<>();
  private final Elements places;
  private final Map<Value, Home> homes = new HashMap<>();
  private final Set<Value> unstable = new HashSet<>();
  private final IdentityHashMap<Op, Integer> start = new IdentityHashMap<>();
  private final IdentityHashMap<Op, List<Op>> loops = new IdentityHashMap<>();
  private final Set<Op> fused = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Op> enclosingLoops = new ArrayList<>();
  private final List<Region> enclosing = new ArrayList<>();
  private int clock;

  /**
   * Analyses a function.
   *
   * @param exposed references into memory that others hold, and may write before the reverse sweep
   *     is over
   */
  public Stability(Function function, Memory memory, Collection<Value> exposed) {
    this.memory = memory;
    this.places = new Elements(function.body());
    exposed.forEach(reference -> unstable.add(memory.of(reference)));
    region(function.body());
  }

  /**
   * The reverse of each trip of the loop will follow that trip at once, and nothing from outside
   * that the loop reads will be written meanwhile.
   */
  public void fuse(Ops.For loop) {
    fused.add(loop);
  }

  /** Where the only allocation of a memory stands; no region if it has several origins. */
  private record Home(@Nullable Region within, int depth, int loopDepth) {
    static final Home SEVERAL = new Home(null, 0, 0);

    boolean unique() {
      return within != null;
    }
  }

  /** Whether the load would give the same value again at the end of the function. */
  public boolean reloadable(Ops.Load load) {
    Value place = memory.of(load.array());
    if (unstable.contains(place) || !start.containsKey(load)) {
      return false;
    }
    if (Memory.refers(load.result().type())) {
      return lastRowWrite.getOrDefault(place, -1) < since(load, place);
    }
    return lastWrite.getOrDefault(place, -1) < since(load, place) || neverHit(load, load);
  }

  /** Whether the element still is what the store put there at the end of the function. */
  public boolean kept(Ops.Store store) {
    Value place = memory.of(store.array());
    return store.value().type() instanceof Type.Scalar
        && !unstable.contains(place)
        && start.containsKey(store)
        && neverHit(
            new Ops.Load(store.at(), store.value(), store.array(), store.index(), true), store);
  }

  /** Whether every write that may come after the load goes to other elements. */
  private boolean neverHit(Ops.Load load, Op where) {
    Value place = memory.of(load.array());
    Op outermost = outermostLoop(where, place);
    int since = startOf(outermost == null ? where : outermost);
    if (lastRowWrite.containsKey(place) || otherWrite.getOrDefault(place, -1) >= since) {
      return false;
    }
    for (Ops.Store store : stores.getOrDefault(place, List.of())) {
      boolean apart =
          outermost instanceof Ops.For loop
              && loopsAround(store).contains(loop)
              && (store == where
                  ? places.once(store, inside(store, loop))
                  : places.apart(load, store, loop));
      boolean itself = outermost == null && store == where;
      if (lastWriteAt(store) >= since && !apart && !itself) {
        return false;
      }
    }
    return true;
  }

  private List<Op> loopsAround(Op op) {
    return loops.getOrDefault(op, List.of());
  }

  /** The loops around an operation, from a given one inwards. */
  private List<Op> inside(Op op, Op outermost) {
    List<Op> around = loopsAround(op);
    return around.subList(around.indexOf(outermost), around.size());
  }

  private int lastWriteAt(Op store) {
    return startOf(store) + 1;
  }

  /** Whether a call would find the same contents in an array again at the end of the function. */
  public boolean rereadable(Ops.Call call, Value array) {
    Value place = memory.of(array);
    return !unstable.contains(place)
        && start.containsKey(call)
        && lastWrite.getOrDefault(place, -1) < since(call, place);
  }

  /** Whether the memory has one allocation and every reference to it lives within that region. */
  public boolean local(Value array) {
    Value place = memory.of(array);
    return !unstable.contains(place) && homes.getOrDefault(place, Home.SEVERAL).unique();
  }

  private int since(Op load, Value place) {
    Op outermost = outermostLoop(load, place);
    return startOf(outermost == null ? load : outermost);
  }

  /** The outermost loop around that the memory outlives and that is reversed as a whole. */
  private @Nullable Op outermostLoop(Op load, Value place) {
    Home home = homes.getOrDefault(place, Home.SEVERAL);
    List<Op> around = loops.getOrDefault(load, List.of());
    int depth = home.unique() ? home.loopDepth() : 0;
    for (int k = depth; k < around.size(); k++) {
      depth = fused.contains(around.get(k)) ? k + 1 : depth;
    }
    return depth < around.size() ? around.get(depth) : null;
  }

  private int startOf(Op op) {
    return start.getOrDefault(op, 0);
  }

  private void region(Region region) {
    enclosing.add(region);
    region.params().forEach(this::foreignOrigin);
    for (Op op : region.ops()) {
      visit(op);
    }
    enclosing.remove(enclosing.size() - 1);
  }

  private void visit(Op op) {
    start.put(op, clock++);
    if (op instanceof Ops.Load || op instanceof Ops.Call || op instanceof Ops.Store) {
      loops.put(op, new ArrayList<>(enclosingLoops));
    }
    for (Value result : op.results()) {
      origin(op, result);
    }
    boolean loop = op instanceof Ops.For || op instanceof Ops.While;
    if (loop) {
      enclosingLoops.add(op);
    }
    op.regions().forEach(this::region);
    if (loop) {
      enclosingLoops.remove(enclosingLoops.size() - 1);
    }
    for (Value written : memory.writes(op)) {
      lastWrite.merge(written, clock, Math::max);
      if (op instanceof Ops.Store store) {
        stores.computeIfAbsent(written, v -> new ArrayList<>()).add(store);
      } else {
        otherWrite.merge(written, clock, Math::max);
      }
    }
    for (Value written : memory.rowWrites(op)) {
      lastRowWrite.merge(written, clock, Math::max);
    }
    clock++;
  }

  private void foreignOrigin(Value param) {
    if (Memory.refers(param.type())) {
      homes.put(memory.of(param), Home.SEVERAL);
    }
  }

  /** Notes where references come from; rows come from the array that holds them. */
  private void origin(Op op, Value result) {
    if (!Memory.refers(result.type())) {
      return;
    }
    Value place = memory.of(result);
    Home known = homes.get(place);
    if (op instanceof Ops.NewArray) {
      boolean first = known == null;
      homes.put(
          place,
          first
              ? new Home(last(enclosing), enclosing.size() - 1, enclosingLoops.size())
              : Home.SEVERAL);
    } else if (op instanceof Ops.Load || op instanceof Ops.Const) {
      if (known == null) {
        homes.put(place, Home.SEVERAL);
      } else if (known.unique() && !inside(known)) {
        homes.put(place, Home.SEVERAL);
      }
    } else {
      homes.put(place, Home.SEVERAL);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very region
  private boolean inside(Home home) {
    return home.depth() < enclosing.size() && enclosing.get(home.depth()) == home.within();
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
