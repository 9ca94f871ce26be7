package fluxion.processor.optimize;

import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes arrays that no trip of a loop hands to the next once, in front of the loop; where they were
 * made they are set to zero. Short ones with places known to the compiler stay where they are:
 * HotSpot keeps such arrays in registers. For functions that are not differentiated again: what was
 * an array for each trip would be one that is overwritten.
 */
public final class ReuseArrays {
  /** HotSpot may keep the elements of arrays up to that length in registers. */
  private static final int SHORT = 8;

  /** The largest known size. */
  private static final int MODEST = 4096;

  private final Memory memory;
  private final Summaries summaries;
  private final Map<Value, List<Value>> classes = new HashMap<>();
  private final Definitions definitions;
  private final Set<Value> cleared = new HashSet<>();

  private ReuseArrays(Function function, Summaries summaries) {
    this.memory = summaries.memory(function);
    this.summaries = summaries;
    for (Value reference : memory.references()) {
      classes.computeIfAbsent(memory.of(reference), root -> new ArrayList<>()).add(reference);
    }
    this.definitions = new Definitions(function.body());
  }

  /** The function with arrays in front of loops. */
  public static Function of(Function function, Summaries summaries) {
    return function.with(new ReuseArrays(function, summaries).region(function.body()));
  }

  private Region region(Region region) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      List<Region> regions = op.regions().stream().map(this::region).toList();
      if (op instanceof Ops.For || op instanceof Ops.While) {
        var trip = new Trip(regions);
        regions = regions.stream().map(body -> hoist(body, trip, ops)).toList();
      }
      ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
    }
    return region.with(ops, region.yields());
  }

  /** Appends the arrays that can be made before the loop; returns the rest. */
  private Region hoist(Region region, Trip trip, List<Op> before) {
    var ops = new ArrayList<Op>();
    for (int k = 0; k < region.ops().size(); k++) {
      Op op = region.ops().get(k);
      if (op instanceof Ops.NewArray array && worthwhile(array) && trip.owns(array)) {
        var b = new Builder().at(array.at());
        List<Value> sizes = array.sizes().stream().map(size -> trip.early(size, b)).toList();
        b.ops().forEach(definitions::add);
        before.addAll(b.ops());
        before.add(array.with(array.results(), sizes, List.of()));
        if (!array.overwritten() && cleared.add(array.result())) {
          var zeros = new Builder().at(array.at());
          clear(zeros, array, unwritten(array, region.ops(), k + 1));
          ops.addAll(zeros.ops());
        }
      } else if (op instanceof Ops.If) {
        List<Region> regions = op.regions().stream().map(r -> hoist(r, trip, before)).toList();
        ops.add(op.with(op.results(), op.operands(), regions));
      } else {
        ops.add(op);
      }
    }
    return region.with(ops, region.yields());
  }

  private boolean worthwhile(Ops.NewArray array) {
    return array.sizes().size() > 1
        || !(definitions.literal(array.sizes().get(0)) instanceof Integer n)
        || n > SHORT;
  }

  /** Sets the last elements to zero, so many of them; all if that is not known. */
  private static void clear(Builder b, Ops.NewArray array, OptionalInt last) {
    if (last.isEmpty()) {
      clear(b, array.result(), array.sizes());
    } else if (last.getAsInt() > 0) {
      Value from = b.sub(array.sizes().get(0), b.constant(last.getAsInt()));
      b.forEach(
          b.max(from, b.constant(0)),
          array.sizes().get(0),
          "j",
          j -> b.storeSafely(array.result(), j, b.zero(element(array.result()))));
    }
  }

  private static void clear(Builder b, Value array, List<Value> sizes) {
    boolean last = sizes.size() == 1;
    b.forEach(
        sizes.get(0),
        "j",
        j -> {
          if (last) {
            b.storeSafely(array, j, b.zero(element(array)));
          } else {
            clear(b, b.loadSafely(array, j, "row"), sizes.subList(1, sizes.size()));
          }
        });
  }

  private static Type element(Value array) {
    return ((Type.Array) array.type()).element();
  }

  // ---- what is overwritten anyway

  /**
   * How many last elements are not written, if the first that happens to an array is that a loop
   * writes all others.
   */
  private OptionalInt unwritten(Ops.NewArray array, List<Op> ops, int from) {
    for (Op op : ops.subList(from, ops.size())) {
      if (mentions(op, array.result())) {
        return op instanceof Ops.For loop
                && loop.step() == 1
                && array.sizes().size() == 1
                && definitions.same(loop.to(), array.sizes().get(0))
            ? unwritten(loop, array.result())
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The same for a loop to the end, each trip of which must write its element before it reads any.
   */
  private OptionalInt unwritten(Ops.For loop, Value array) {
    for (Op op : loop.body().ops()) {
      if (op instanceof Ops.Store store && store.array() == array && !reads(loop, array)) {
        OptionalInt behind = behind(store.index(), loop);
        boolean begins = behind.isPresent() && definitions.is(behind.getAsInt(), loop.from());
        return begins ? behind : OptionalInt.empty();
      }
      if (mentions(op, array)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** By how much an index is behind the loop's. */
  private OptionalInt behind(Value index, Ops.For loop) {
    if (index == loop.index()) {
      return OptionalInt.of(0);
    }
    return definitions.of(index) instanceof Ops.Apply a
            && a.prim() == Prim.SUB
            && a.operands().get(0) == loop.index()
            && definitions.literal(a.operands().get(1)) instanceof Integer n
            && n > 0
        ? OptionalInt.of(n)
        : OptionalInt.empty();
  }

  private boolean reads(Ops.For loop, Value array) {
    boolean[] reads = {false};
    loop.body().walk(op -> reads[0] |= !(op instanceof Ops.Store) && touches(op, array));
    return reads[0];
  }

  private boolean mentions(Op op, Value array) {
    boolean[] found = {touches(op, array)};
    op.regions()
        .forEach(region -> region.walk(inner -> found[0] = found[0] || touches(inner, array)));
    return found[0];
  }

  private boolean touches(Op op, Value array) {
    return op.operands().stream()
        .anyMatch(v -> Memory.refers(v.type()) && memory.mayAlias(v, array));
  }

  // ---- what a trip has for itself

  /** What one trip of a loop makes, and what it gives to others. */
  private final class Trip {
    private final Set<Value> inside = new HashSet<>();
    private final Set<Value> varying = new HashSet<>();
    private final Set<Value> given = new HashSet<>();
    private final Set<Value> rowsReplaced = new HashSet<>();

    Trip(List<Region> loop) {
      loop.forEach(region -> region.walk(this::note));
      varying.addAll(inside);
      loop.forEach(region -> varying.addAll(region.params()));
    }

    private void note(Op op) {
      inside.addAll(op.results());
      op.regions().forEach(region -> inside.addAll(region.params()));
      rowsReplaced.addAll(memory.rowWrites(op));
      boolean leaks =
          op instanceof Ops.Foreign
              || (op instanceof Ops.Call call && summaries.of(call.callee()).effects());
      if (leaks) {
        op.operands().stream()
            .filter(v -> Memory.refers(v.type()))
            .forEach(v -> given.add(memory.of(v)));
      }
    }

    /** Whether no other trip sees the array, and it could be made before the first. */
    boolean owns(Ops.NewArray array) {
      Value root = memory.of(array.result());
      boolean flat = array.sizes().size() == 1;
      boolean full = ((Type.Array) array.result().type()).rank() == array.sizes().size();
      return !given.contains(root)
          && (flat || (full && !rowsReplaced.contains(root)))
          && array.sizes().stream().allMatch(this::early)
          && modest(array.sizes())
          && classes.getOrDefault(root, List.of()).stream().allMatch(inside::contains);
    }

    /**
     * Whether the array is about as long as one that there is: it is made even if the loop never
     * gets there.
     */
    private boolean modest(List<Value> sizes) {
      long elements = 1;
      int unknown = 0;
      for (Value size : sizes) {
        if (definitions.literal(size) instanceof Integer n) {
          elements *= n;
        } else {
          unknown++;
        }
      }
      return unknown <= 1 && elements <= MODEST;
    }

    /** Whether the size can be had before the loop, and is not negative. */
    private boolean early(Value size) {
      Op definition = definitions.of(size);
      if (definition instanceof Ops.Length length) {
        return !varying.contains(size) || !varying.contains(length.array());
      }
      if (definition instanceof Ops.Apply apply) {
        List<Value> x = apply.operands();
        return switch (apply.prim()) {
          case MULTIPLY_EXACT ->
              early(x.get(0)) && definitions.literal(x.get(1)) instanceof Integer;
          default -> false;
        };
      }
      return definitions.literal(size) instanceof Integer n && n >= 0;
    }

    /** Appends what it takes to have the size before the loop. */
    Value early(Value size, Builder b) {
      Op definition = definitions.of(size);
      if (!varying.contains(size) || definition == null) {
        return size;
      }
      if (definition instanceof Ops.Length length) {
        Value array = length.array();
        return definitions.of(array) instanceof Ops.NewArray
            ? b.length(array)
            : b.choose(
                b.apply(Prim.REF_EQ, array, b.zero(array.type())),
                () -> b.constant(0),
                () -> b.length(array));
      }
      List<Value> operands = definition.operands().stream().map(v -> early(v, b)).toList();
      return b.append(definition.with(List.of(size.copy()), operands, List.of())).results().get(0);
    }
  }
}
