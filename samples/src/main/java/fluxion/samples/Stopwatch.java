package fluxion.samples;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Times two computations against each other, in turns, once the JIT compiler is done with them.
 *
 * <p>Source: the clock. Shapes: the medians of {@link #ROUNDS} calls of each, in nanoseconds.
 */
public record Stopwatch(double first, double second) {
  private static final int ROUNDS = 1001;

  /** Takes the medians. The computations' results are used, so that none is optimised away. */
  public static Stopwatch compare(DoubleSupplier first, DoubleSupplier second) {
    double[] firstTimes = new double[ROUNDS];
    double[] secondTimes = new double[ROUNDS];
    double sum = 0;
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        sum += first.getAsDouble();
        long between = System.nanoTime();
        sum += second.getAsDouble();
        secondTimes[i] = System.nanoTime() - between;
        firstTimes[i] = between - start;
      }
    }
    if (Double.isNaN(sum)) {
      throw new ArithmeticException("timed a computation whose result is not a number");
    }
    return new Stopwatch(median(firstTimes), median(secondTimes));
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
