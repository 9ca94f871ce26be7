package fluxion.samples.gradbench.protocol;

import java.util.Arrays;
import java.util.function.Function;

/**
 * How often and for how long an eval wants a function to run.
 *
 * <p>Source: the fields {@code min_runs} and {@code min_seconds} of the input, 1 and 0 without
 * them. Shapes: both hold, the longer one decides.
 */
record Runs(int least, double seconds) {
  private static final double NANOSECONDS = 1e9;
  private static final double LONGEST_WARM_UP = 5;

  static Runs of(Input input) {
    if (input.isObject()) {
      int least = input.has("min_runs") ? input.get("min_runs").integer(1) : 1;
      double seconds = input.has("min_seconds") ? input.get("min_seconds").number() : 0;
      return new Runs(least, seconds);
    }
    return new Runs(1, 0);
  }

  /** Results of the last run and the nanoseconds of each one. */
  @SuppressWarnings("ArrayRecordComponent") // only carries the array
  record Timed<R>(R result, long[] nanoseconds) {}

  /** Runs a function as often as it takes. */
  <A, R> Timed<R> run(Function<A, R> function, A arguments) {
    long[] nanoseconds = new long[Math.min(least, 1024)];
    double elapsed = 0;
    int count = 0;
    while (true) {
      long start = System.nanoTime();
      R result = function.apply(arguments);
      long time = System.nanoTime() - start;
      if (count == nanoseconds.length) {
        nanoseconds = Arrays.copyOf(nanoseconds, 2 * count);
      }
      nanoseconds[count++] = time;
      elapsed += time;
      if (count >= least && !(elapsed < seconds * NANOSECONDS)) {
        return new Timed<>(result, Arrays.copyOf(nanoseconds, count));
      }
    }
  }

  /** Runs a function for as long as it will then be measured, so that it is compiled by then. */
  <A> void warmUp(Function<A, ?> function, A arguments) {
    if (seconds > 0) {
      new Runs(1, Math.min(seconds, LONGEST_WARM_UP)).run(function, arguments);
    }
  }
}
