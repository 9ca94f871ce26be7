package fluxion.processor.transform;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Directional derivatives from function values: central differences at ever smaller steps,
 * extrapolated to step zero (Ridders, Advances in Engineering Software, 1982).
 */
final class Differences {
  private static final int STEPS = 7;
  private static final double SHRINK = 1.6;

  private final double[] value;
  private final double[] error;

  private Differences(double[] value, double[] error) {
    this.value = value;
    this.error = error;
  }

  /** The best estimate of a component. */
  double value(int component) {
    return value[component];
  }

  /** How far estimates from different steps disagree: far if there is a kink between the points. */
  double error(int component) {
    return error[component];
  }

  /** The derivative of {@code f} at {@code x}; {@code f} keeps its hands off its argument. */
  static Differences of(UnaryOperator<double[]> f, double[] x, double[] direction, double step) {
    double[][][] table = new double[STEPS][STEPS][];
    double[] value = new double[0];
    double[] error = new double[0];
    double h = step;
    for (int k = 0; k < STEPS; k++, h /= SHRINK) {
      table[0][k] = central(f, x, direction, h);
      if (k == 0) {
        value = table[0][0].clone();
        error = new double[value.length];
        Arrays.fill(error, Double.POSITIVE_INFINITY);
      }
      double factor = SHRINK * SHRINK;
      for (int j = 1; j <= k; j++, factor *= SHRINK * SHRINK) {
        table[j][k] = new double[value.length];
        for (int i = 0; i < value.length; i++) {
          double coarse = table[j - 1][k - 1][i];
          double fine = table[j - 1][k][i];
          double better = (fine * factor - coarse) / (factor - 1);
          table[j][k][i] = better;
          double doubt = Math.max(Math.abs(better - coarse), Math.abs(better - fine));
          if (doubt <= error[i]) {
            error[i] = doubt;
            value[i] = better;
          }
        }
      }
    }
    return new Differences(value, error);
  }

  private static double[] central(
      UnaryOperator<double[]> f, double[] x, double[] direction, double h) {
    double[] right = f.apply(moved(x, direction, h));
    double[] left = f.apply(moved(x, direction, -h));
    double[] quotient = new double[right.length];
    Arrays.setAll(quotient, k -> (right[k] - left[k]) / (2 * h));
    return quotient;
  }

  private static double[] moved(double[] x, double[] direction, double h) {
    double[] moved = x.clone();
    Arrays.setAll(moved, k -> x[k] + h * direction[k]);
    return moved;
  }
}
