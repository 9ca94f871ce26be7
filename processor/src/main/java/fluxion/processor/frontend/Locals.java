package fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The local variables in scope by name. Java forbids one to shadow another. */
final class Locals {
  private final List<Variable> stack = new ArrayList<>();
  private final Map<String, Variable> byName = new HashMap<>();

  /** Brings a variable into scope. */
  void declare(Variable variable) {
    stack.add(variable);
    byName.put(variable.name(), variable);
  }

  /** Keeps a variable that has no name yet, or not here, until the scope ends. */
  void declareUnnamed(Variable variable) {
    stack.add(variable);
  }

  /** Brings a declared variable's name into scope. */
  void name(Variable variable) {
    byName.put(variable.name(), variable);
  }

  /** Takes a variable's name out of scope again. */
  void unname(Variable variable) {
    byName.remove(variable.name(), variable);
  }

  /** Whether a variable's scope has not ended. */
  boolean has(Variable variable) {
    return stack.contains(variable);
  }

  /** The variable of that name; null if it is not a local one. */
  @Nullable Variable find(String name) {
    return byName.get(name);
  }

  /** The variables in scope whose names are among those, in order of declaration. */
  List<Variable> among(Set<String> names) {
    return stack.stream().filter(variable -> names.contains(variable.name())).toList();
  }

  /** Where the scope stands, for {@link #leave}. */
  int enter() {
    return stack.size();
  }

  /** The variables declared since. */
  List<Variable> since(int mark) {
    return List.copyOf(stack.subList(mark, stack.size()));
  }

  /** Ends the scope of all variables declared since. */
  List<Variable> leave(int mark) {
    List<Variable> gone = stack.subList(mark, stack.size());
    List<Variable> copy = List.copyOf(gone);
    gone.clear();
    copy.forEach(variable -> byName.remove(variable.name(), variable));
    return copy;
  }
}
