package fluxion.processor.analysis;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why is a value active? The way from a parameter to it, for people. */
final class Trace {
  private static final int MOST_STEPS = 4;

  private final Function function;
  private final Varied varied;
  private final List<List<String>> arriving;
  private final Map<Value, List<Value>> sources = new HashMap<>();
  private final Map<Value, Location> places = new HashMap<>();

  /**
   * The ways in a function.
   *
   * @param arriving the way to each parameter, from the function that is differentiated
   */
  Trace(Function function, Varied varied, List<List<String>> arriving) {
    this.function = function;
    this.varied = varied;
    this.arriving = arriving;
    region(function.body());
  }

  private void region(Region region) {
    for (Op op : region.ops()) {
      op.regions().forEach(this::region);
      op.results().forEach(r -> places.put(r, op.at()));
      if (op instanceof Ops.Store store) {
        flow(store.value(), store.array());
      } else if (op instanceof Ops.If || op instanceof Ops.For || op instanceof Ops.While) {
        control(op);
      } else {
        op.results().forEach(r -> op.operands().forEach(o -> flow(o, r)));
      }
    }
  }

  private void control(Op op) {
    for (int k = 0; k < op.results().size(); k++) {
      Value result = op.results().get(k);
      if (op instanceof Ops.If branch) {
        flow(branch.then().yields().get(k), result);
        flow(branch.otherwise().yields().get(k), result);
      } else {
        Value inside = Flow.carried(op).get(k);
        flow(Flow.initial(op).get(k), inside);
        flow(Flow.body(op).yields().get(k), inside);
        flow(inside, result);
      }
    }
  }

  private void flow(Value from, Value to) {
    if (varied.has(from)) {
      sources.computeIfAbsent(node(to), v -> new ArrayList<>()).add(from);
    }
  }

  private Value node(Value value) {
    return Memory.refers(value.type()) ? varied.memory.of(value) : value;
  }

  /** Such as {@code `x` → `y` line 12 → here}. */
  String to(Value value) {
    var steps = new ArrayList<>(steps(value));
    while (steps.size() > MOST_STEPS) {
      steps.remove(steps.size() / 2);
    }
    steps.add("here");
    return String.join(" → ", steps);
  }

  /** The way to a value, from a parameter of the function that is differentiated. */
  List<String> steps(Value value) {
    var steps = new ArrayList<String>();
    List<Value> path = path(value);
    int param = function.params().indexOf(path.get(0));
    if (param >= 0 && param < arriving.size()) {
      steps.addAll(arriving.get(param));
    }
    for (Value step : path) {
      String text = text(step);
      if (text != null && (steps.isEmpty() || !steps.get(steps.size() - 1).equals(text))) {
        steps.add(text);
      }
    }
    return steps;
  }

  /** The parameters that a value depends on. */
  Set<Value> origins(Value value) {
    var reached = new HashSet<Value>(List.of(node(value)));
    var open = new ArrayDeque<Value>(List.of(value));
    while (!open.isEmpty()) {
      for (Value source : sources.getOrDefault(node(open.remove()), List.of())) {
        if (reached.add(node(source))) {
          open.add(source);
        }
      }
    }
    var origins = new LinkedHashSet<Value>();
    for (Value param : function.params()) {
      if (varied.has(param) && reached.contains(node(param))) {
        origins.add(param);
      }
    }
    return origins;
  }

  /** A shortest way from a parameter to the value. */
  private List<Value> path(Value value) {
    var next = new HashMap<Value, Value>();
    var open = new ArrayDeque<Value>(List.of(value));
    var visited = new HashSet<Value>(List.of(value));
    while (!open.isEmpty()) {
      Value at = open.remove();
      Optional<Value> param =
          function.params().stream().filter(p -> node(p) == node(at) && varied.has(p)).findFirst();
      if (param.isPresent()) {
        var path = new ArrayList<>(param.stream().toList());
        for (Value step = at; step != null; step = next.get(step)) {
          path.add(step);
        }
        return path;
      }
      for (Value source : sources.getOrDefault(node(at), List.of())) {
        if (visited.add(source)) {
          next.put(source, at);
          open.add(source);
        }
      }
    }
    return List.of(value);
  }

  private @Nullable String text(Value value) {
    if (value.hint().isEmpty()) {
      return null;
    }
    Location at = places.get(value);
    return "`" + value.hint() + "`" + (at == null || !at.known() ? "" : " line " + at.line());
  }
}
