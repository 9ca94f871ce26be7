package fluxion.processor.optimize;

import fluxion.processor.analysis.Summaries;
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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces calls of small functions that do not call themselves by their bodies, so that the
 * derivative sees through them: results are shared and nothing is recorded twice.
 */
public final class Inline {
  /** Callees up to that many operations cost no more than their calls. */
  private static final int TINY = 24;

  private final Module module;
  private final Summaries summaries;
  private final int small;
  private final int budget;
  private final Map<String, Integer> sites;
  private final Set<String> single = new HashSet<>();
  private final Map<String, Function> done = new HashMap<>();

  private Inline(Module module, Summaries summaries, int small, int budget) {
    this.module = module;
    this.summaries = summaries;
    this.small = small;
    this.budget = budget;
    this.sites = sites(module);
  }

  /**
   * The module with calls replaced in every function.
   *
   * @param small the most operations that all copies of a callee may come to
   * @param budget no function grows beyond that many operations
   */
  public static Module of(Module module, Summaries summaries, int small, int budget) {
    var inline = new Inline(module, summaries, small, budget);
    return module.map(inline::function);
  }

  /** How often each function is called. */
  private static Map<String, Integer> sites(Module module) {
    var sites = new HashMap<String, Integer>();
    for (Function function : module.functions()) {
      function
          .body()
          .walk(
              op -> {
                if (op instanceof Ops.Call call) {
                  sites.merge(call.callee(), 1, Integer::sum);
                }
              });
    }
    return sites;
  }

  /** The module with calls replaced of functions that are called from one place only. */
  public static Module single(Module module, Summaries summaries, int budget) {
    var inline = new Inline(module, summaries, 0, budget);
    inline.sites.forEach(
        (name, count) -> {
          if (count == 1) {
            inline.single.add(name);
          }
        });
    return module.map(inline::function);
  }

  private Function function(Function function) {
    Function known = done.get(function.name());
    if (known != null) {
      return known;
    }
    done.put(function.name(), function);
    int[] size = {function.body().size()};
    Function result = function.with(region(function.body(), size));
    done.put(function.name(), result);
    return result;
  }

  private Region region(Region region, int[] size) {
    var map = Substitution.replacing(Map.of());
    var ops = new ArrayList<Op>();
    for (Op original : region.ops()) {
      Op op = map.of(original);
      if (op instanceof Ops.Call call && wanted(call, size)) {
        Function callee = function(module.get(call.callee()));
        size[0] += callee.body().size();
        List<Value> results = paste(callee, call.operands(), ops);
        for (int k = 0; k < results.size(); k++) {
          map.put(call.results().get(k), results.get(k));
        }
      } else {
        List<Region> regions = op.regions().stream().map(r -> region(r, size)).toList();
        ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
      }
    }
    return new Region(region.params(), ops, map.of(region.yields()));
  }

  private boolean wanted(Ops.Call call, int[] size) {
    if (summaries.of(call.callee()).recursive()) {
      return false;
    }
    int grown = function(module.get(call.callee())).body().size();
    boolean cheap =
        grown <= Math.min(TINY, small) || grown * sites.getOrDefault(call.callee(), 1) <= small;
    return (cheap || single.contains(call.callee())) && size[0] + grown <= budget;
  }

  private static List<Value> paste(Function callee, List<Value> arguments, List<Op> ops) {
    var arg = new HashMap<Value, Value>();
    for (int k = 0; k < arguments.size(); k++) {
      arg.put(callee.params().get(k), arguments.get(k));
    }
    var copy = Substitution.copying(arg);
    ops.addAll(copy.ofAll(callee.body().ops()));
    return copy.of(callee.results());
  }
}
