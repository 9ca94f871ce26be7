package fluxion.processor.ir;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes a program that shows a failure smaller, as long as it still shows it: operations are left
 * out, and branches and loops give way to what is in them.
 */
public final class Reducer {
  private final Predicate<Module> fails;
  private final List<UnaryOperator<Module>> passes;
  private Module best;

  private Reducer(Module module, List<UnaryOperator<Module>> passes, Predicate<Module> fails) {
    this.best = module;
    this.passes = passes;
    this.fails = fails;
  }

  /**
   * The smallest program found.
   *
   * @param passes what else may make it smaller
   * @param fails whether a well-formed program shows the failure; an exception says that it cannot
   *     be run
   */
  public static Module reduce(
      Module module, List<UnaryOperator<Module>> passes, Predicate<Module> fails) {
    var reducer = new Reducer(module, passes, fails);
    while (reducer.round()) {}
    return reducer.best;
  }

  private boolean round() {
    boolean smaller = false;
    for (UnaryOperator<Module> pass : passes) {
      smaller |= accept(pass.apply(best));
    }
    for (Function function : best.functions()) {
      smaller |= accept(without(function));
      if (best.has(function.name())) {
        for (int k = function.body().size() - 1; k >= 0; k--) {
          smaller |= shorten(function.name(), k);
        }
      }
    }
    return smaller;
  }

  private Module without(Function function) {
    var rest = new Module();
    best.functions().stream()
        .filter(f -> !f.name().equals(function.name()) || f.name().equals(RandomProgram.ENTRY))
        .forEach(rest::add);
    return rest;
  }

  /** Tries each way to do without one operation. */
  private boolean shorten(String name, int index) {
    for (Shortening.Way way : Shortening.Way.values()) {
      Function function = best.get(name);
      Module candidate = best.copy();
      candidate.add(function.with(new Shortening(index, way).region(function.body())));
      if (accept(candidate)) {
        return true;
      }
    }
    return false;
  }

  private boolean accept(Module candidate) {
    try {
      boolean smaller = candidate.toString().length() < best.toString().length();
      if (smaller && Verifier.check(candidate).isEmpty() && fails.test(candidate)) {
        best = candidate;
        return true;
      }
    } catch (RuntimeException | StackOverflowError e) {
      // A program that cannot be run shows nothing.
    }
    return false;
  }
}
