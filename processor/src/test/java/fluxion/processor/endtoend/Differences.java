package fluxion.processor.endtoend;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * Central differences, extrapolated after Richardson, from several first steps; for each output the
 * estimate with the smallest error wins.
 */
final class Differences {
  private static final int LEVELS = 5;
  private static final double[] STEPS = {0.1, 2e-2, 4e-3, 4e-4, 4e-5};

  private Differences() {}

  /**
   * The derivative at 0 of one output.
   *
   * @param value the estimate
   * @param error how far neighbouring estimates are from it, and what rounding may make of it
   */
  record Estimate(double value, double error) {}

  /**
   * The derivatives at 0 of a function of one variable with n outputs.
   *
   * @param reach how far from 0 the function may be asked for; 1 for no limit
   */
  static Estimate[] of(DoubleFunction<double[]> function, int n, double reach) {
    var best = new Estimate[n];
    Arrays.fill(best, new Estimate(Double.NaN, Double.POSITIVE_INFINITY));
    double[] at = function.apply(0);
    double noise = at == null ? 0 : 4 * Math.ulp(Arrays.stream(at).map(Math::abs).max().orElse(0));
    for (double step : STEPS) {
      double[][][] table = new double[LEVELS][][];
      double h = step * reach;
      for (int level = 0; level < LEVELS; level++, h /= 2) {
        table[level] = new double[level + 1][];
        table[level][0] = central(function, h, n);
        double factor = 4;
        for (int k = 1; k <= level; k++, factor *= 4) {
          table[level][k] = extrapolated(table[level][k - 1], table[level - 1][k - 1], factor);
          better(best, table[level][k], table[level][k - 1], table[level - 1][k - 1], noise / h);
        }
      }
    }
    return best;
  }

  private static double[] central(DoubleFunction<double[]> function, double h, int n) {
    double[] up = function.apply(h);
    double[] down = function.apply(-h);
    var slope = new double[n];
    for (int k = 0; k < n; k++) {
      slope[k] = up == null || down == null ? Double.NaN : (up[k] - down[k]) / (2 * h);
    }
    return slope;
  }

  private static double[] extrapolated(double[] fine, double[] coarse, double factor) {
    var better = new double[fine.length];
    for (int k = 0; k < fine.length; k++) {
      better[k] = fine[k] + (fine[k] - coarse[k]) / (factor - 1);
    }
    return better;
  }

  private static void better(
      Estimate[] best, double[] value, double[] fine, double[] coarse, double noise) {
    for (int k = 0; k < best.length; k++) {
      double change = Math.max(Math.abs(value[k] - fine[k]), Math.abs(value[k] - coarse[k]));
      double error = change + noise;
      if (error < best[k].error()) {
        best[k] = new Estimate(value[k], error);
      }
    }
  }
}
