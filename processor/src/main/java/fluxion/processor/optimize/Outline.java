package fluxion.processor.optimize;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits functions that HotSpot would refuse to compile (more than 8,000 bytes of bytecode) into
 * pieces that call each other. Scalars that live from one piece to another stand in frames, an
 * array for each type, at constant indices; arrays are passed as arguments.
 */
public final class Outline {
  private final Module module;
  private final Limits limits;

  private Outline(Module module, Limits limits) {
    this.module = module;
    this.limits = limits;
  }

  /**
   * What is too large.
   *
   * @param method estimated bytes that a method may have
   * @param piece estimated bytes of a piece
   * @param arguments beyond that many scalars go into a frame instead of being passed
   */
  public record Limits(int method, int piece, int arguments) {
    /** What suits HotSpot. */
    public static final Limits HOTSPOT = new Limits(6000, 1800, 40);
  }

  /** The module with functions split that HotSpot finds too large. */
  public static Module of(Module module) {
    return of(module, Limits.HOTSPOT);
  }

  /** The module with large functions split. */
  public static Module of(Module module, Limits limits) {
    var outline = new Outline(module.copy(), limits);
    for (Function function : module.functions()) {
      Region body = function.body();
      int weight = new Weight(function).of(body.ops());
      while (weight > limits.method()) {
        Region split = outline.new Splitting(function.with(body)).function(body);
        int less = new Weight(function.with(split)).of(split.ops());
        if (less >= weight) {
          break;
        }
        body = split;
        weight = less;
      }
      outline.module.add(function.with(body));
    }
    return outline.module;
  }

  /**
   * What becomes a function.
   *
   * @param parameters arrays, frames among them, and scalars that it is given
   * @param free what it uses and does not define
   * @param constants the literals among what it uses
   * @param liveOut what it defines and others use
   */
  private record Piece(
      List<Op> ops,
      Set<Value> parameters,
      Set<Value> free,
      Set<Value> constants,
      Set<Value> liveOut) {}

  /** One round of splitting of one function. */
  private final class Splitting {
    private final Function function;
    private final Weight weight;
    private final Map<Type, Value> frames = new LinkedHashMap<>();
    private final Map<Type, Integer> sizes = new HashMap<>();
    private final Map<Value, Integer> slots = new HashMap<>();

    /** Every piece has its own literals. */
    private final Map<Value, Ops.Const> literals = new HashMap<>();

    Splitting(Function function) {
      this.function = function;
      this.weight = new Weight(function);
      function
          .body()
          .walk(
              op -> {
                if (op instanceof Ops.Const literal) {
                  literals.put(literal.result(), literal);
                }
              });
    }

    private Value again(Ops.Const literal, Builder b) {
      return b.append(new Ops.Const(literal.at(), literal.result().copy(), literal.value()))
          .result();
    }

    Region function(Region body) {
      Region split = region(body, new HashSet<>(body.yields()));
      var b = new Builder().at(function.at());
      frames.forEach(
          (type, frame) -> {
            Value size = b.constant(sizes.getOrDefault(type, 0));
            b.append(new Ops.NewArray(function.at(), frame, List.of(size)));
          });
      b.appendAll(split.ops());
      return b.region(split.params(), split.yields());
    }

    /** Splits nested regions first, then cuts what is left into pieces. */
    private Region region(Region region, Set<Value> usedLater) {
      var ops = new ArrayList<Op>();
      for (Op op : region.ops()) {
        ops.add(weight.of(op) > limits.method() ? splitInside(op) : op);
      }
      if (weight.of(ops) <= limits.method()) {
        return region.with(ops, region.yields());
      }
      return new Cutting(region.with(ops, region.yields()), usedLater).cut();
    }

    private Op splitInside(Op op) {
      List<Region> regions =
          op.regions().stream().map(r -> region(r, new HashSet<>(r.yields()))).toList();
      return op.with(op.results(), op.operands(), regions);
    }

    private Value frame(Type type) {
      return frames.computeIfAbsent(
          type, t -> new Value(new Type.Array(t), type == Type.DOUBLE ? "frame" : type + "Frame"));
    }

    private int slot(Value value) {
      return slots.computeIfAbsent(value, v -> sizes.merge(v.type(), 1, Integer::sum) - 1);
    }

    /** One region cut into pieces. */
    private final class Cutting {
      private final Region region;
      private final Builder out = new Builder();
      private final Map<Value, Integer> lastUse = new HashMap<>();
      private final Set<Value> inFrame = new HashSet<>();
      private final Set<Value> escaping;

      Cutting(Region region, Set<Value> escaping) {
        this.region = region;
        this.escaping = escaping;
        for (int k = 0; k < region.ops().size(); k++) {
          int at = k;
          uses(region.ops().get(k)).forEach(v -> lastUse.put(v, at));
        }
      }

      Region cut() {
        List<Op> ops = region.ops();
        int start = 0;
        while (start < ops.size()) {
          int end = start;
          int bytes = 0;
          while (end < ops.size() && movable(ops.get(end))) {
            int next = weight.of(ops.get(end));
            if (end > start && bytes + next > limits.piece()) {
              break;
            }
            bytes += next;
            end++;
          }
          if (end == start) {
            stay(ops.get(start));
            start++;
          } else if (bytes < limits.piece() / 8) {
            ops.subList(start, end).forEach(this::stay);
            start = end;
          } else {
            piece(ops.subList(start, end), end);
            start = end;
          }
        }
        var yields = new ArrayList<Value>();
        region.yields().forEach(v -> yields.add(fetched(v, out)));
        return out.region(region.params(), yields);
      }

      /** References are made by the function itself: they cannot stand in a frame. */
      private boolean movable(Op op) {
        return op.results().stream().allMatch(Weight::scalar);
      }

      private void stay(Op op) {
        var map = Substitution.replacing(Map.of());
        uses(op).forEach(v -> replace(v, fetched(v, out), map));
        out.append(map.of(op));
      }

      private Value fetched(Value value, Builder b) {
        Ops.Const literal = literals.get(value);
        if (literal != null) {
          return again(literal, b);
        }
        if (!inFrame.contains(value)) {
          return value;
        }
        Value index = b.constant(slot(value));
        return b.loadSafely(frame(value.type()), index, value.hint());
      }

      private static void replace(Value value, Value by, Substitution map) {
        if (value != by) {
          map.put(value, by);
        }
      }

      private void piece(List<Op> ops, int end) {
        var defined = new LinkedHashSet<Value>();
        var free = new LinkedHashSet<Value>();
        for (Op op : ops) {
          uses(op).stream().filter(v -> !defined.contains(v)).forEach(free::add);
          defined.addAll(op.results());
        }
        defined.removeIf(v -> lastUse.getOrDefault(v, -1) < end && !escaping.contains(v));
        defined.removeAll(literals.keySet());
        Set<Value> constants = new LinkedHashSet<>(free);
        constants.retainAll(literals.keySet());
        free.removeAll(constants);
        spill(free, ops.get(0));
        var needed = new LinkedHashSet<Value>();
        free.forEach(v -> needed.add(inFrame.contains(v) ? frame(v.type()) : v));
        defined.forEach(v -> needed.add(frame(v.type())));
        String name = module.freshName(function.name() + "Part");
        var piece = new Piece(ops, needed, free, constants, defined);
        module.add(Function.primal(name, function.at(), body(piece)));
        out.append(new Ops.Call(ops.get(0).at(), List.of(), name, List.copyOf(needed)));
        inFrame.addAll(defined);
      }

      /** Many scalars are handed over in the frame rather than as arguments. */
      private void spill(Set<Value> free, Op before) {
        List<Value> scalars =
            free.stream().filter(v -> Weight.scalar(v) && !inFrame.contains(v)).toList();
        if (scalars.size() > limits.arguments()) {
          out.at(before.at());
          for (Value value : scalars) {
            out.storeSafely(frame(value.type()), out.constant(slot(value)), value);
            inFrame.add(value);
          }
        }
      }

      /** The piece as a function body: loads from frames, the operations, stores to frames. */
      private Region body(Piece piece) {
        var b = new Builder().at(piece.ops().get(0).at());
        var map = Substitution.copying(Map.of());
        for (Value value : piece.constants()) {
          Ops.Const literal = literals.get(value);
          if (literal != null) {
            map.put(value, again(literal, b));
          }
        }
        var parameters = new ArrayList<Value>();
        for (Value value : piece.parameters()) {
          Value parameter = value.copy();
          map.put(value, parameter);
          parameters.add(parameter);
        }
        for (Value value : piece.free()) {
          if (inFrame.contains(value)) {
            Value index = b.constant(slot(value));
            map.put(value, b.loadSafely(map.of(frame(value.type())), index, value.hint()));
          }
        }
        b.appendAll(map.ofAll(piece.ops()));
        for (Value value : piece.liveOut()) {
          b.storeSafely(map.of(frame(value.type())), b.constant(slot(value)), map.of(value));
        }
        return b.region(parameters, List.of());
      }

      private List<Value> uses(Op op) {
        var uses = new LinkedHashSet<>(op.operands());
        op.regions().forEach(r -> uses.addAll(r.free()));
        return List.copyOf(uses);
      }
    }
  }
}
