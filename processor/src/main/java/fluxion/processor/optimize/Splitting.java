package fluxion.processor.optimize;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One round of splitting of one function: its new body, and pieces that join the module. */
final class Splitting {
  private final Function function;
  private final Module module;
  private final Outline.Limits limits;
  private final Weight weight;
  private final Frames frames = new Frames();
  private final WideOps wide = new WideOps(frames);
  private final Map<Value, Ops.Const> literals;

  Splitting(Function function, Module module, Outline.Limits limits) {
    this.function = function;
    this.module = module;
    this.limits = limits;
    this.weight = new Weight(function);
    this.literals = Outline.literals(function);
  }

  /** The body that calls the pieces. */
  Region body() {
    Region split = new Cutting(function.body()).cut();
    var b = new Builder().at(function.at());
    frames.declare(b);
    b.appendAll(split.ops());
    return b.region(split.params(), split.yields());
  }

  /** The nested regions: cut, or at least told where their values are now. */
  private List<Region> nested(Op op) {
    var regions = new ArrayList<Region>();
    for (Region region : op.regions()) {
      // A condition has no effects, and pieces do nothing else.
      boolean condition = op instanceof Ops.While loop && region.equals(loop.condition());
      boolean cut = !condition && weight.of(region.ops()) > limits.method();
      regions.add(frames.within(() -> cut ? new Cutting(region).cut() : told(region)));
    }
    return regions;
  }

  private Region told(Region region) {
    var b = new Builder();
    var map = Substitution.replacing(Map.of());
    for (Value value : region.free()) {
      if (frames.holds(value)) {
        map.put(value, frames.load(b, value));
      }
    }
    b.appendAll(map.ofAll(region.ops()));
    return b.region(region.params(), map.of(region.yields()));
  }

  private static List<Value> uses(Op op) {
    var uses = new LinkedHashSet<>(op.operands());
    op.regions().forEach(r -> uses.addAll(r.free()));
    return List.copyOf(uses);
  }

  /**
   * What becomes a function.
   *
   * @param parameters frames, and what it is given otherwise
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

  /** One region cut into pieces. */
  private final class Cutting {
    private final Region region;
    private final Builder out = new Builder();
    private final Map<Value, Integer> lastUse = new HashMap<>();
    private final Set<Value> escaping;

    Cutting(Region region) {
      this.region = region;
      this.escaping = new HashSet<>(region.yields());
      for (int k = 0; k < region.ops().size(); k++) {
        int at = k;
        uses(region.ops().get(k)).forEach(v -> lastUse.put(v, at));
      }
    }

    Region cut() {
      List<Op> ops = region.ops();
      int start = 0;
      int bytes = 0;
      for (int k = 0; k < ops.size(); k++) {
        Op op = ops.get(k);
        int more = weight.of(op);
        boolean apart = more > limits.method() || !movable(op);
        if (apart || bytes + more > limits.piece()) {
          flush(ops.subList(start, k), bytes, k);
          start = k;
          bytes = 0;
        }
        if (apart) {
          boolean inside = more > limits.method() && !op.regions().isEmpty();
          stay(inside ? splitInside(op) : op);
          start = k + 1;
        } else {
          bytes += more;
        }
      }
      flush(ops.subList(start, ops.size()), bytes, ops.size());
      var yields = new ArrayList<Value>();
      region.yields().forEach(v -> yields.add(fetched(v)));
      return out.region(region.params(), yields);
    }

    private static boolean movable(Op op) {
      return op.results().stream().allMatch(Frames::fits);
    }

    private void flush(List<Op> ops, int bytes, int end) {
      if (bytes < limits.piece() / 8) {
        ops.forEach(this::stay);
      } else {
        piece(ops, end);
      }
    }

    private Op splitInside(Op op) {
      out.at(op.at());
      spill(uses(op));
      boolean tooWide = op.results().size() > limits.arguments() && movable(op);
      Op split = tooWide ? wide.narrowed(op, out, this::fetched) : op;
      return split.with(split.results(), split.operands(), nested(split));
    }

    private void stay(Op op) {
      var map = Substitution.replacing(Map.of());
      for (Value value : uses(op)) {
        Value now = fetched(value);
        if (now != value) {
          map.put(value, now);
        }
      }
      out.append(map.of(op));
    }

    private Value fetched(Value value) {
      Ops.Const literal = literals.get(value);
      if (literal != null) {
        return again(literal, out);
      }
      return frames.holds(value) ? frames.load(out, value) : value;
    }

    private static Value again(Ops.Const literal, Builder b) {
      return b.append(new Ops.Const(literal.at(), literal.result().copy(), literal.value()))
          .result();
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
      out.at(ops.get(0).at());
      spill(free);
      var needed = new LinkedHashSet<Value>();
      free.forEach(v -> needed.add(frames.holds(v) ? frames.of(v.type()) : v));
      defined.forEach(v -> needed.add(frames.of(v.type())));
      String name = module.freshName(function.name() + "Part");
      var piece = new Piece(ops, needed, free, constants, defined);
      module.add(Function.primal(name, function.at(), body(piece)));
      out.append(new Ops.Call(ops.get(0).at(), List.of(), name, List.copyOf(needed)));
      defined.forEach(frames::hold);
    }

    /** Many values are handed over in frames rather than as arguments. */
    private void spill(Iterable<Value> free) {
      var given = new ArrayList<Value>();
      for (Value value : free) {
        boolean settled =
            frames.holds(value) || frames.isFrame(value) || literals.containsKey(value);
        if (!settled && Frames.fits(value)) {
          given.add(value);
        }
      }
      if (given.size() > limits.arguments()) {
        for (Value value : given) {
          frames.store(out, value, value);
          frames.hold(value);
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
        if (frames.holds(value)) {
          map.put(value, frames.load(b, value, map.of(frames.of(value.type()))));
        }
      }
      b.appendAll(map.ofAll(piece.ops()));
      for (Value value : piece.liveOut()) {
        frames.store(b, value, map.of(value), map.of(frames.of(value.type())));
      }
      return b.region(parameters, List.of());
    }
  }
}
