package fluxion.processor.emit;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Ops;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who calls whom in a generated class. */
final class CallGraph {
  private final Map<String, Function> internals = new LinkedHashMap<>();
  private final Map<String, Set<String>> exceptions = new LinkedHashMap<>();
  private final List<Function> all = new ArrayList<>();

  CallGraph(GeneratedClass generated) {
    Map<String, Function> known = new LinkedHashMap<>();
    for (JavaMethod method : generated.methods()) {
      known.putIfAbsent(method.function().name(), method.function());
      all.add(method.function());
    }
    for (Function function : generated.internals()) {
      known.put(function.name(), function);
      internals.put(function.name(), function);
    }
    for (JavaMethod method : generated.methods()) {
      for (String name : reachable(method.function(), known)) {
        internals.putIfAbsent(name, get(known, name));
        Set<String> thrown = new LinkedHashSet<>(method.exceptions());
        exceptions.merge(name, thrown, CallGraph::both);
      }
    }
    all.addAll(internals.values());
  }

  /** The functions that become private methods, each once. */
  List<Function> internals() {
    return List.copyOf(internals.values());
  }

  /** The bodies of all methods. */
  List<Function> all() {
    return List.copyOf(all);
  }

  /**
   * The checked exceptions of a private method: those that all users' methods that get to it
   * declare. Since nothing is caught on the way, it can throw no others.
   */
  Set<String> exceptions(Function function) {
    return exceptions.getOrDefault(function.name(), Set.of());
  }

  private static Set<String> both(Set<String> first, Set<String> second) {
    var both = new LinkedHashSet<>(first);
    both.retainAll(second);
    return both;
  }

  private static Set<String> reachable(Function start, Map<String, Function> known) {
    var reached = new LinkedHashSet<String>();
    Deque<Function> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      Function function = open.remove();
      function
          .body()
          .walk(
              op -> {
                if (op instanceof Ops.Call call && reached.add(call.callee())) {
                  open.add(get(known, call.callee()));
                }
              });
    }
    return reached;
  }

  private static Function get(Map<String, Function> known, String name) {
    Function function = known.get(name);
    if (function == null) {
      throw new IllegalArgumentException("call of " + name + ", which is not in " + known.keySet());
    }
    return function;
  }
}
