package fluxion.samples.gradbench.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A module of the protocol: functions of the same arguments.
 *
 * <p>Source: an eval of GradBench. Shapes: {@code A} is what all functions are called with.
 */
public final class ToolModule<A> {
  private final String name;
  private final Function<Input, A> reader;
  private final Map<String, ToolFunction<A, ?>> functions = new LinkedHashMap<>();

  private ToolModule(String name, Function<Input, A> reader) {
    this.name = name;
    this.reader = reader;
  }

  private record ToolFunction<A, R>(Function<A, R> compute, Function<R, ?> present) {
    Evaluation evaluate(A arguments, Runs runs, boolean warm, long start) {
      if (warm) {
        runs.warmUp(compute, arguments);
      }
      long prepared = System.nanoTime() - start;
      Runs.Timed<R> timed = runs.run(compute, arguments);
      return new Evaluation(present.apply(timed.result()), prepared, timed.nanoseconds());
    }
  }

  /**
   * A module without functions.
   *
   * @param reader makes arguments of an input, checks them, and is not timed as a run
   */
  public static <A> ToolModule<A> of(String name, Function<Input, A> reader) {
    return new ToolModule<>(name, reader);
  }

  /** Adds a function whose result is an output. */
  public ToolModule<A> with(String function, Function<A, ?> compute) {
    return with(function, compute::apply, result -> result);
  }

  /**
   * Adds a function.
   *
   * @param compute is timed
   * @param present makes an output of a result, and is not timed
   */
  public <R> ToolModule<A> with(String function, Function<A, R> compute, Function<R, ?> present) {
    functions.put(function, new ToolFunction<>(compute, present));
    return this;
  }

  /** The module's name. */
  public String name() {
    return name;
  }

  /** The names of the functions. */
  public Set<String> functions() {
    return functions.keySet();
  }

  /** Runs a function as often as the input says. */
  Evaluation evaluate(String function, Input input, boolean warm) {
    ToolFunction<A, ?> known = functions.get(function);
    if (known == null) {
      throw new InvalidInput(
          "the module %s has no function %s, but %s".formatted(name, function, functions()));
    }
    Runs runs = Runs.of(input);
    long start = System.nanoTime();
    return known.evaluate(reader.apply(input), runs, warm, start);
  }
}
