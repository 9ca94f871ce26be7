package fluxion.check;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * The derivative at 0 of a vector-valued function of one number, by central differences with steps
 * that shrink, extrapolated to the step 0.
 *
 * <p>From C. J. F. Ridders, Accurate computation of F'(x) and F'(x) F''(x), Advances in Engineering
 * Software 4(2), 1982, as in Press et al., Numerical Recipes, section 5.7, {@code dfridr}:
 * Neville's tableau of the differences; of all entries the one is taken that differs least from
 * those it was made of, and that difference is the estimate of its error.
 */
final class Ridders {
  /** The ratio of one step to the next; the tableau is in powers of its square. */
  private static final double RATIO = 1.4;

  private static final int ROWS = 10;

  /** A component is finished when its error is this much larger than the best one. */
  private static final double SAFE = 2;

  private final double[] value;
  private final double[] error;
  private final double[] magnitude;
  private final boolean[] finished;

  private Ridders(int components) {
    value = new double[components];
    error = new double[components];
    magnitude = new double[components];
    finished = new boolean[components];
    Arrays.fill(value, Double.NaN);
    Arrays.fill(error, Double.POSITIVE_INFINITY);
  }

  /**
   * The derivatives of the components of a function.
   *
   * @param f the function
   * @param step the first and largest step
   * @param components how many the function has
   */
  static Ridders derivative(DoubleFunction<double[]> f, double step, int components) {
    Ridders ridders = new Ridders(components);
    ridders.extrapolate(f, step);
    return ridders;
  }

  /** The derivative of a component; not a number where it is not finite on both sides. */
  double value(int component) {
    return value[component];
  }

  /** About how far the value may be from the derivative. */
  double error(int component) {
    return error[component];
  }

  /** How large the function is, at a middle step. */
  double magnitude(int component) {
    return magnitude[component];
  }

  private void extrapolate(DoubleFunction<double[]> f, double largest) {
    double[][] previous = new double[ROWS][];
    double step = largest;
    for (int row = 0; row < ROWS && !allFinished(); row++) {
      double[][] current = new double[ROWS][];
      current[0] = difference(f, step, row <= ROWS / 2);
      double factor = 1;
      for (int order = 1; order <= row; order++) {
        factor *= RATIO * RATIO;
        current[order] = combined(current[order - 1], previous[order - 1], factor);
        improve(current[order], current[order - 1], previous[order - 1]);
      }
      if (row > 0) {
        finish(current[row], previous[row - 1]);
      }
      previous = current;
      step /= RATIO;
    }
  }

  private double[] difference(DoubleFunction<double[]> f, double step, boolean measured) {
    double[] after = f.apply(step);
    double[] before = f.apply(-step);
    double[] slope = new double[after.length];
    for (int i = 0; i < slope.length; i++) {
      // Halves first: the difference of two large numbers may overflow.
      slope[i] = (after[i] / 2 - before[i] / 2) / step;
      if (measured && !finished[i]) {
        magnitude[i] = Math.max(Math.abs(after[i]), Math.abs(before[i]));
      }
    }
    return slope;
  }

  private static double[] combined(double[] fine, double[] coarse, double factor) {
    double[] result = new double[fine.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = fine[i] + (fine[i] - coarse[i]) / (factor - 1);
    }
    return result;
  }

  private void improve(double[] entry, double[] fine, double[] coarse) {
    for (int i = 0; i < entry.length; i++) {
      double change = Math.max(Math.abs(entry[i] - fine[i]), Math.abs(entry[i] - coarse[i]));
      if (!finished[i] && change <= error[i]) {
        error[i] = change;
        value[i] = entry[i];
      }
    }
  }

  private void finish(double[] corner, double[] corneredBefore) {
    for (int i = 0; i < corner.length; i++) {
      // Also where it is not a number.
      finished[i] |= !(Math.abs(corner[i] - corneredBefore[i]) < SAFE * error[i]);
    }
  }

  private boolean allFinished() {
    for (boolean one : finished) {
      if (!one) {
        return false;
      }
    }
    return true;
  }
}
