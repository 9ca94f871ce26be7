package fluxion.processor;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Renaming;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives generated methods that differentiated methods call a function each, so that they are
 * differentiated like any other: derivatives of derivatives, innermost first, made smaller before
 * the next is taken.
 */
final class Nesting {
  private final Module module;
  private final Map<String, Request> requests;
  private final boolean strict;
  private final Diagnostics diagnostics;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> failed = new HashSet<>();
  private final Set<String> derived = new HashSet<>();

  /**
   * The nesting of one class.
   *
   * @param requests by name, what functions of the module call besides each other
   */
  Nesting(Module lowered, Map<String, Request> requests, boolean strict, Diagnostics diagnostics) {
    this.module = lowered.copy();
    this.strict = strict;
    this.requests = requests;
    this.diagnostics = diagnostics;
  }

  /** The module, in which there is everything that complete functions call. */
  Module module() {
    return module;
  }

  /** The functions that are derivatives, or were made for one. */
  Set<String> derived() {
    return derived;
  }

  /**
   * Makes all that a function calls, directly or not.
   *
   * @return whether that can be; if not, why has been reported
   */
  boolean complete(String function) {
    var calls = new ArrayList<Ops.Call>();
    for (Function reached : Pipeline.reachable(module, List.of(function)).functions()) {
      reached
          .body()
          .walk(
              op -> {
                if (op instanceof Ops.Call call && !module.has(call.callee())) {
                  calls.add(call);
                }
              });
    }
    boolean complete = true;
    for (Ops.Call call : calls) {
      complete &= made(call);
    }
    return complete;
  }

  private boolean made(Ops.Call call) {
    String name = call.callee();
    if (module.has(name)) {
      return true;
    }
    Request request = requests.get(name);
    if (request == null || failed.contains(name)) {
      return false;
    }
    if (open.contains(name)) {
      failed.add(name);
      diagnostics.report(
          Problem.DERIVATIVE_CYCLE, call.at(), request.signature().method(), circle(name));
      return false;
    }
    open.addLast(name);
    boolean made = complete(request.function()) && make(name, request, call.at());
    open.removeLast();
    if (!made) {
      failed.add(name);
    }
    return made;
  }

  private String circle(String name) {
    var circle = new ArrayList<>(open);
    circle.subList(0, circle.indexOf(name)).clear();
    circle.add(name);
    return String.join(" → ", circle);
  }

  private boolean make(String name, Request request, Location at) {
    // What is wrong with the method itself is reported where it is compiled.
    var pipeline =
        new Pipeline((problem, where, arguments) -> {}, Pipeline.Observer.wishing(strict));
    Pipeline.Made all;
    try {
      var made = pipeline.nested(module, derived, request.signature(), request.function());
      if (made.isEmpty()) {
        return false;
      }
      all = made.get();
    } catch (RuntimeException | StackOverflowError e) {
      String pass = pipeline.stage() + " of " + request.method();
      diagnostics.report(
          Problem.INTERNAL, at, pass, request.signature().method(), e.getClass().getSimpleName());
      return false;
    }
    add(name, request.method(), all);
    return true;
  }

  /** Adds a generated method's function under that name, and what it calls under free ones. */
  private void add(String name, String method, Pipeline.Made made) {
    Function face =
        made.products().methods().stream()
            .filter(m -> m.name().equals(method))
            .map(JavaMethod::function)
            .findFirst()
            .orElseThrow();
    var part = new Module();
    made.internals().forEach(part::add);
    made.products().methods().forEach(m -> part.add(m.function()));
    Map<String, String> names = new HashMap<>();
    List<Function> needed = List.copyOf(Pipeline.reachable(part, List.of(face.name())).functions());
    for (Function function : needed) {
      String wish = function.name();
      String free = wish;
      for (int k = 2; isTaken(free) || names.containsValue(free); k++) {
        free = wish + k;
      }
      names.put(wish, wish.equals(face.name()) ? name : free);
    }
    for (Function function : needed) {
      String under = names.getOrDefault(function.name(), function.name());
      module.add(Renaming.of(function, under, names));
      derived.add(under);
    }
  }

  private boolean isTaken(String name) {
    return module.has(name) || requests.containsKey(name);
  }
}
