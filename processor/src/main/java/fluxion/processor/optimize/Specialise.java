package fluxion.processor.optimize;

import fluxion.processor.analysis.Memory;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every way of calling a function with references into shared memory a version of the
 * function that knows of it, so that each function alone tells what its parameters may share.
 */
public final class Specialise {
  private final Module given;
  private final Module result;
  private final Map<Version, String> versions = new HashMap<>();

  /** A function of the module as it was given, and how it is called. */
  private record Version(String function, List<List<Integer>> sharing) {}

  private Specialise(Module module) {
    given = module;
    result = module.copy();
  }

  /** The module with versions added; the functions that were there keep their names. */
  public static Module of(Module module) {
    var specialise = new Specialise(module);
    for (Function function : module.functions()) {
      specialise.versions.put(new Version(function.name(), function.sharing()), function.name());
    }
    module.functions().forEach(specialise::rewrite);
    return specialise.result;
  }

  private void rewrite(Function function) {
    Memory memory = new Summaries(given).memory(function);
    result.add(function.with(region(function.body(), memory)));
  }

  private Region region(Region region, Memory memory) {
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      List<Region> regions = op.regions().stream().map(r -> region(r, memory)).toList();
      if (op instanceof Ops.Call call) {
        ops.add(call(call, memory));
      } else {
        ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
      }
    }
    return new Region(region.params(), ops, region.yields());
  }

  private Op call(Ops.Call call, Memory memory) {
    List<List<Integer>> sharing = sharing(call.operands(), memory);
    if (sharing.isEmpty()) {
      return call;
    }
    String name = version(new Version(call.callee(), sharing));
    return new Ops.Call(call.at(), call.results(), name, call.operands());
  }

  private static List<List<Integer>> sharing(List<Value> operands, Memory memory) {
    Map<Value, List<Integer>> groups = new LinkedHashMap<>();
    for (int k = 0; k < operands.size(); k++) {
      if (Memory.refers(operands.get(k).type())) {
        groups.computeIfAbsent(memory.of(operands.get(k)), v -> new ArrayList<>()).add(k);
      }
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private String version(Version version) {
    String known = versions.get(version);
    if (known != null) {
      return known;
    }
    Function callee = given.get(version.function());
    String name = result.freshName(callee.name());
    versions.put(version, name);
    Region body = Substitution.copying(Map.of()).of(callee.body());
    var made =
        new Function(
            name, callee.at(), body, callee.paramRoles(), callee.resultRoles(), version.sharing());
    result.add(made);
    rewrite(made);
    return name;
  }
}
