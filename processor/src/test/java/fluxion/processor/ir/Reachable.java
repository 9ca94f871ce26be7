package fluxion.processor.ir;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;

/** The part of a module that a function needs. */
public final class Reachable {
  private Reachable() {}

  /** The function and all that it calls, directly or not. */
  public static Module from(Module module, String root) {
    var names = new LinkedHashSet<String>();
    var todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty()) {
      String name = todo.pop();
      if (names.add(name)) {
        module
            .get(name)
            .body()
            .walk(
                op -> {
                  if (op instanceof Ops.Call call) {
                    todo.add(call.callee());
                  }
                });
      }
    }
    var part = new Module();
    names.forEach(name -> part.add(module.get(name)));
    return part;
  }
}
