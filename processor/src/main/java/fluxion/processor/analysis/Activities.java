package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Activity through calls: the sets of {@link Varied} and {@link Useful} for each pattern in which a
 * function is used, as long as the functions stay the same. Recursive functions grow together until
 * nothing changes.
 */
public final class Activities {
  private final Summaries summaries;
  private final Map<Object, Flow> flows = new HashMap<>();
  private Set<Flow> visited = new HashSet<>();
  private boolean solving;
  private boolean grew;

  /** Activity over the module of the given summaries. */
  public Activities(Summaries summaries) {
    this.summaries = summaries;
  }

  /** The activity of a function used in that pattern. */
  public Activity of(Key key) {
    Varied varied = varied(key.function(), key.varied(), key.variedResults());
    Useful useful = useful(key.function(), key.usefulParams(), key.usefulResults(), false);
    return new Activity(varied, useful);
  }

  /** The pattern in which a caller of the given activity uses a callee. */
  public Key key(Ops.Call call, Activity caller) {
    var varied = new LinkedHashSet<Integer>();
    var useful = new LinkedHashSet<Integer>();
    var results = new LinkedHashSet<Integer>();
    for (int k = 0; k < call.operands().size(); k++) {
      Value operand = call.operands().get(k);
      if (caller.varied(operand)) {
        varied.add(k);
      }
      if (Memory.refers(operand.type()) && caller.useful(operand)) {
        useful.add(k);
      }
    }
    for (int k = 0; k < call.results().size(); k++) {
      if (caller.useful(call.results().get(k))) {
        results.add(k);
      }
    }
    Set<Integer> variedLater = variedLater(call, varied, caller::varied);
    return new Key(call.callee(), varied, variedLater, useful, results);
  }

  /**
   * The results whose memory comes to depend on an independent variable after the call. Of several,
   * or of arrays of arrays, only the function that makes them knows which are the same. (One array
   * alone is like no other.)
   */
  Set<Integer> variedLater(Ops.Call call, Set<Integer> params, Predicate<Value> varied) {
    var later = new LinkedHashSet<Integer>();
    boolean nested = false;
    for (int k = 0; k < call.results().size(); k++) {
      Value result = call.results().get(k);
      if (result.type().byReference() && varied.test(result)) {
        Varied callee = varied(call.callee(), params, Set.of());
        if (!callee.has(callee.function.results().get(k))) {
          later.add(k);
          nested |= result.type() instanceof Type.Array array && array.rank() > 1;
        }
      }
    }
    return nested || later.size() > 1 ? later : Set.of();
  }

  private record VariedKey(String function, Set<Integer> params, Set<Integer> results) {}

  private record UsefulKey(
      String function, Set<Integer> params, Set<Integer> results, boolean steps) {}

  Varied varied(String name, Set<Integer> params, Set<Integer> results) {
    Function function = summaries.module().get(name);
    return (Varied)
        solved(
            flows.computeIfAbsent(
                new VariedKey(name, Set.copyOf(params), Set.copyOf(results)),
                k -> new Varied(this, function, summaries.memory(function), params, results)));
  }

  Useful useful(String name, Set<Integer> params, Set<Integer> results, boolean steps) {
    Function function = summaries.module().get(name);
    return (Useful)
        solved(
            flows.computeIfAbsent(
                new UsefulKey(name, Set.copyOf(params), Set.copyOf(results), steps),
                k ->
                    new Useful(
                        this, function, summaries.memory(function), params, results, steps)));
  }

  private Flow solved(Flow flow) {
    if (solving) {
      if (visited.add(flow)) {
        grow(flow);
      }
      return flow;
    }
    solving = true;
    try {
      do {
        visited = new HashSet<>();
        visited.add(flow);
        grew = false;
        grow(flow);
      } while (grew);
    } finally {
      solving = false;
    }
    return flow;
  }

  /** What the flow asks for on the way may grow, too, and be all that does. */
  private void grow(Flow flow) {
    if (flow.solve()) {
      grew = true;
    }
  }
}
