package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
    Varied varied = varied(key.function(), key.varied());
    Useful useful = useful(key.function(), key.usefulParams(), key.usefulResults(), false);
    return new Activity(varied, useful);
  }

  private record VariedKey(String function, Set<Integer> params) {}

  private record UsefulKey(
      String function, Set<Integer> params, Set<Integer> results, boolean steps) {}

  Varied varied(String name, Set<Integer> params) {
    Function function = summaries.module().get(name);
    return (Varied)
        solved(
            flows.computeIfAbsent(
                new VariedKey(name, Set.copyOf(params)),
                k -> new Varied(this, function, summaries.memory(function), params)));
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
