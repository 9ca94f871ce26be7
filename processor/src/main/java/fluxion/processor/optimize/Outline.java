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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits functions that HotSpot would refuse to compile (more than 8,000 bytes of bytecode) into
 * pieces that it calls in order. Values that live from one piece to another stand in {@link
 * Frames}; other values that a piece uses are its arguments.
 */
public final class Outline {
  private Outline() {}

  /**
   * What is too large.
   *
   * @param method estimated bytes that a method may have
   * @param piece estimated bytes of a piece
   * @param arguments beyond that many values go into frames instead of being passed
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
    Module result = module.copy();
    for (Function function : module.functions()) {
      result.add(function.with(split(function, result, limits)));
    }
    return result;
  }

  private static Region split(Function function, Module pieces, Limits limits) {
    Region body = function.body();
    int weight = new Weight(function).of(body.ops());
    if (weight > limits.method()) {
      body = branchesApart(function, pieces, limits);
      weight = new Weight(function.with(body)).of(body.ops());
    }
    while (weight > limits.method()) {
      Region split = new Splitting(function.with(body), pieces, limits).body();
      int less = new Weight(function.with(split)).of(split.ops());
      if (less >= weight) {
        break;
      }
      body = split;
      weight = less;
    }
    return body;
  }

  /**
   * Makes functions of the large sides of branches: of several ways to a result only one runs, and
   * only that needs frames.
   */
  private static Region branchesApart(Function function, Module pieces, Limits limits) {
    var weight = new Weight(function);
    Map<Value, Ops.Const> literals = literals(function);
    var ops = new ArrayList<Op>();
    for (Op op : function.body().ops()) {
      List<Region> sides = new ArrayList<>();
      for (Region side : op.regions()) {
        boolean large = op instanceof Ops.If && weight.of(side.ops()) > limits.piece();
        sides.add(
            large && side.yields().isEmpty()
                ? apart(side, literals, function, pieces, limits)
                : side);
      }
      ops.add(sides.isEmpty() ? op : op.with(op.results(), op.operands(), sides));
    }
    return function.body().with(ops, function.body().yields());
  }

  /** The literals of a function: every piece of it has its own. */
  static Map<Value, Ops.Const> literals(Function function) {
    var literals = new HashMap<Value, Ops.Const>();
    function
        .body()
        .walk(
            op -> {
              if (op instanceof Ops.Const literal) {
                literals.put(literal.result(), literal);
              }
            });
    return literals;
  }

  private static Region apart(
      Region side,
      Map<Value, Ops.Const> literals,
      Function function,
      Module pieces,
      Limits limits) {
    List<Value> free = new ArrayList<>(side.free());
    free.removeAll(literals.keySet());
    if (free.size() > limits.arguments()) {
      return side;
    }
    var b = new Builder();
    Substitution map = inside(side.free(), literals, b);
    b.appendAll(map.ofAll(side.ops()));
    String name = pieces.freshName(function.name() + "Part");
    Function piece = Function.primal(name, function.at(), b.region(map.of(free), List.of()));
    pieces.add(piece);
    pieces.add(piece.with(split(piece, pieces, limits)));
    return new Region(
        List.of(), List.of(new Ops.Call(function.at(), List.of(), name, free)), List.of());
  }

  /** What values are inside of a piece that uses them: parameters, but literals again. */
  static Substitution inside(Set<Value> used, Map<Value, Ops.Const> literals, Builder piece) {
    var map = Substitution.copying(Map.of());
    for (Value value : used) {
      Ops.Const literal = literals.get(value);
      map.put(
          value,
          literal == null
              ? value.copy()
              : piece.append(new Ops.Const(literal.at(), value.copy(), literal.value())).result());
    }
    return map;
  }
}
