package fluxion.processor;

import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.optimize.ArrayEnds;
import fluxion.processor.optimize.CommonSubexpressions;
import fluxion.processor.optimize.DeadCode;
import fluxion.processor.optimize.DeadStores;
import fluxion.processor.optimize.HoistInvariants;
import fluxion.processor.optimize.Inductions;
import fluxion.processor.optimize.MergeBranches;
import fluxion.processor.optimize.ScalarArrays;
import fluxion.processor.optimize.Simplify;
import fluxion.processor.optimize.Unroll;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes functions cheaper, the same to the last bit: run before and after differentiation. What it
 * left alone once it leaves alone again.
 */
final class Tidying {
  private static final int ROUNDS = 3;

  /** Functions that a round did not change. */
  private final Set<Function> stable = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The names of the functions that a function calls. */
  private final IdentityHashMap<Function, Set<String>> callees = new IdentityHashMap<>();

  private interface Pass {
    Function of(Function function, Summaries summaries);
  }

  /** The module with cheaper functions. */
  Module of(Module module) {
    Module before = module;
    for (int round = 0; round < ROUNDS; round++) {
      Set<String> settled = settled(before);
      if (settled.size() == before.functions().size()) {
        return before;
      }
      before = kept(before, round(before, settled));
    }
    return before;
  }

  private static Module round(Module module, Set<String> settled) {
    Module m = module;
    m = withSummaries(m, settled, Unroll::of);
    m = withSummaries(m, settled, ScalarArrays::of);
    m = map(m, settled, Inductions::of);
    m = map(m, settled, Simplify::of);
    m = map(m, settled, MergeBranches::of);
    m = withSummaries(m, settled, CommonSubexpressions::of);
    m = withSummaries(m, settled, HoistInvariants::of);
    m = map(m, settled, ArrayEnds::of);
    m = withSummaries(m, settled, DeadStores::of);
    return withSummaries(m, settled, DeadCode::of);
  }

  private static Module withSummaries(Module module, Set<String> settled, Pass pass) {
    var summaries = new Summaries(module);
    return map(module, settled, function -> pass.of(function, summaries));
  }

  private static Module map(Module module, Set<String> settled, UnaryOperator<Function> pass) {
    return module.map(f -> settled.contains(f.name()) ? f : pass.apply(f));
  }

  /** The module after a round, in which functions that are as they were are the same ones. */
  private Module kept(Module before, Module after) {
    return after.map(
        function -> {
          Function old = before.get(function.name());
          if (function.equals(old)) {
            stable.add(old);
            return old;
          }
          return function;
        });
  }

  /** Functions that a round left alone will be left alone, if it did so with all they call. */
  private Set<String> settled(Module module) {
    var callers = new HashMap<String, List<String>>();
    var settled = new HashSet<String>();
    var unsettled = new ArrayDeque<String>();
    for (Function function : module.functions()) {
      (stable.contains(function) ? settled : unsettled).add(function.name());
      for (String callee : callees.computeIfAbsent(function, Function::callees)) {
        callers.computeIfAbsent(callee, any -> new ArrayList<>()).add(function.name());
      }
    }
    while (!unsettled.isEmpty()) {
      for (String caller : callers.getOrDefault(unsettled.remove(), List.of())) {
        if (settled.remove(caller)) {
          unsettled.add(caller);
        }
      }
    }
    return settled;
  }
}
