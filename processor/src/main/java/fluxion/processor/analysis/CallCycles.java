package fluxion.processor.analysis;

import fluxion.processor.ir.Module;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which functions call each other, directly or not: the strongly connected components of the call
 * graph (Tarjan, SIAM Journal on Computing, 1972).
 */
final class CallCycles {
  private final Module module;
  private final Predicate<String> known;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Group> groups = new ArrayList<>();

  private CallCycles(Module module, Predicate<String> known) {
    this.module = module;
    this.known = known;
  }

  /**
   * Functions that call each other, or one that calls none of those that call it.
   *
   * @param recursive whether they may call themselves
   */
  record Group(List<String> functions, boolean recursive) {
    Group {
      functions = List.copyOf(functions);
    }
  }

  /**
   * The groups of a function and of those it calls, callees first.
   *
   * @param known functions to leave out, with all that they call
   */
  static List<Group> below(Module module, String function, Predicate<String> known) {
    var cycles = new CallCycles(module, known);
    cycles.visit(function);
    return cycles.groups;
  }

  /** Gives the lowest number of a function in an open group that can be called from here. */
  private int visit(String function) {
    int number = numbers.size();
    numbers.put(function, number);
    open.push(function);
    Set<String> callees = callees(function);
    int lowest = number;
    for (String callee : callees) {
      Integer before = numbers.get(callee);
      if (before == null) {
        lowest = Math.min(lowest, visit(callee));
      } else if (open.contains(callee)) {
        lowest = Math.min(lowest, before);
      }
    }
    if (lowest == number) {
      close(function, callees.contains(function));
    }
    return lowest;
  }

  private void close(String first, boolean callsItself) {
    var members = new ArrayList<String>();
    String member;
    do {
      member = open.pop();
      members.add(member);
    } while (!member.equals(first));
    groups.add(new Group(members, callsItself || members.size() > 1));
  }

  private Set<String> callees(String function) {
    var callees = new LinkedHashSet<>(module.get(function).callees());
    callees.removeIf(known);
    return callees;
  }
}
