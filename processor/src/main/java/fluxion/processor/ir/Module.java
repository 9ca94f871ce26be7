package fluxion.processor.ir;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Functions by name, in the order in which they were added. The one mutable thing in the IR: a
 * transform adds the functions that it derives.
 */
public final class Module {
  private final Map<String, Function> functions = new LinkedHashMap<>();

  /** An empty module. */
  public Module() {}

  /** Adds a function, or replaces the one of the same name. */
  public Function add(Function function) {
    functions.put(function.name(), function);
    return function;
  }

  /** The function of that name; throws if there is none. */
  public Function get(String name) {
    Function function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function " + name + " in " + functions.keySet());
    }
    return function;
  }

  /** Whether there is a function of that name. */
  public boolean has(String name) {
    return functions.containsKey(name);
  }

  /** All functions, in order of addition. */
  public List<Function> functions() {
    return List.copyOf(functions.values());
  }

  /** The functions that a function calls, directly or not; itself if it is recursive. */
  public Set<Function> called(Function caller) {
    var called = new LinkedHashSet<Function>();
    var open = new ArrayDeque<Function>(List.of(caller));
    while (!open.isEmpty()) {
      for (String callee : open.remove().callees()) {
        if (called.add(get(callee))) {
          open.add(get(callee));
        }
      }
    }
    return called;
  }

  /** A name not yet taken, made from the given one. */
  public String freshName(String wish) {
    String name = wish;
    for (int k = 2; functions.containsKey(name); k++) {
      name = wish + k;
    }
    return name;
  }

  /** A shallow copy: functions are immutable. */
  public Module copy() {
    var copy = new Module();
    copy.functions.putAll(functions);
    return copy;
  }

  /** Applies a pass to every function. */
  public Module map(UnaryOperator<Function> pass) {
    var mapped = new Module();
    functions.values().forEach(function -> mapped.add(pass.apply(function)));
    return mapped;
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
