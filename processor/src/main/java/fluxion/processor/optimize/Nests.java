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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes functions of the nests of loops that stand within two loops of a large function. HotSpot
 * profiles and compiles them by themselves, and inlines what is small; as parts of a large method,
 * which is first compiled while it runs, from the middle of some loop, they come out up to twice as
 * slow.
 */
public final class Nests {
  /** Estimated bytes of a function from which on it is large. */
  private static final int LARGE = 1000;

  /** Loops around a nest that is made a function. */
  private static final int AROUND = 2;

  private static final int MOST_ARGUMENTS = 20;

  private final Function function;
  private final Module module;
  private final Weight weight;
  private final Map<Value, Ops.Const> literals;
  private final Set<Value> used = new HashSet<>();

  private Nests(Function function, Module module) {
    this.function = function;
    this.module = module;
    this.weight = new Weight(function);
    this.literals = Outline.literals(function);
    note(function.body());
  }

  private void note(Region region) {
    used.addAll(region.yields());
    for (Op op : region.ops()) {
      used.addAll(op.operands());
      op.regions().forEach(this::note);
    }
  }

  /** The module with inner nests of large functions as functions. */
  public static Module of(Module module) {
    return of(module, LARGE);
  }

  /** The module with inner nests of functions of more estimated bytes than that as functions. */
  public static Module of(Module module, int large) {
    Module result = module.copy();
    for (Function function : module.functions()) {
      var nests = new Nests(function, result);
      if (nests.weight.of(function.body().ops()) > large) {
        result.add(function.with(nests.region(function.body(), 0)));
      }
    }
    return result;
  }

  private Region region(Region region, int depth) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      boolean loop = op instanceof Ops.For || op instanceof Ops.While;
      if (loop && depth >= AROUND && hasLoop(op) && movable(op)) {
        ops.add(apart(op));
      } else {
        List<Region> regions =
            op.regions().stream().map(inner -> region(inner, depth + (loop ? 1 : 0))).toList();
        ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
      }
    }
    return region.with(ops, region.yields());
  }

  private static boolean hasLoop(Op op) {
    boolean[] found = {false};
    op.regions()
        .forEach(
            region ->
                region.walk(
                    inner -> found[0] |= inner instanceof Ops.For || inner instanceof Ops.While));
    return found[0];
  }

  private boolean movable(Op op) {
    boolean[] plain = {true};
    op.regions()
        .forEach(
            region ->
                region.walk(
                    inner ->
                        plain[0] &= !(inner instanceof Ops.Foreign || inner instanceof Ops.Throw)));
    return plain[0]
        && op.results().stream().filter(used::contains).count() <= 1
        && free(op).size() <= MOST_ARGUMENTS;
  }

  private static Set<Value> used(Op op) {
    var used = new LinkedHashSet<>(op.operands());
    op.regions().forEach(region -> used.addAll(region.free()));
    return used;
  }

  private List<Value> free(Op op) {
    return used(op).stream().filter(value -> !literals.containsKey(value)).toList();
  }

  private Op apart(Op op) {
    List<Value> free = free(op);
    var b = new Builder().at(op.at());
    Substitution map = Outline.inside(used(op), literals, b);
    b.append(map.of(op));
    List<Value> results = op.results().stream().filter(used::contains).toList();
    String name = module.freshName(function.name() + "Loop");
    module.add(Function.primal(name, op.at(), b.region(map.of(free), map.of(results))));
    return new Ops.Call(op.at(), results, name, free);
  }
}
