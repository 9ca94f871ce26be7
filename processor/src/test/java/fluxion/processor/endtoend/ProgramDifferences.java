package fluxion.processor.endtoend;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Extrapolated differences that are believed only if two step sizes say the same, and if the
 * function does not jump at the point.
 */
final class ProgramDifferences {
  private final String kind;
  private final double step;
  private final double agreement;
  private final double tolerance;

  private final boolean kinks;

  /**
   * Differences.
   *
   * @param kinks whether the point is one where there may be kinks; these are left out, as in
   *     single precision, whose steps are so large that there always may be one
   */
  ProgramDifferences(boolean single, String kind, boolean kinks) {
    this.kind = kind;
    this.kinks = kinks || single;
    step = single ? 3e-2 : 1e-3;
    agreement = single ? 1e-2 : 1e-6;
    tolerance = single ? 5e-2 : 1e-5;
  }

  /** Compares a tangent with them and says how many of its numbers could be compared. */
  int compare(DoubleFunction<double[]> outputs, double[] tangent) throws ProgramCheck.Failure {
    double[] coarse = estimate(outputs, step, tangent.length);
    double[] fine = estimate(outputs, step / 3, tangent.length);
    double[] jump = jump(outputs, step / 3, tangent.length);
    double[] bend = kinks ? bend(outputs, step / 3, tangent.length) : new double[tangent.length];
    int compared = 0;
    for (int k = 0; k < tangent.length; k++) {
      double scale = Math.max(1, Math.abs(fine[k]));
      boolean smooth = Math.abs(coarse[k] - fine[k]) <= agreement * scale;
      if (smooth
          && scale < 1e6
          && jump[k] <= step / 10 * scale
          && bend[k] <= tolerance / 2 * scale) {
        compared++;
        if (!(Math.abs(fine[k] - tangent[k]) <= tolerance * scale)) {
          throw new ProgramCheck.Failure(
              kind,
              "output "
                  + k
                  + ": "
                  + Arrays.toString(fine)
                  + ", tangent "
                  + Arrays.toString(tangent));
        }
      }
    }
    return compared;
  }

  private static double[] estimate(DoubleFunction<double[]> outputs, double h, int n) {
    double[] wide = central(outputs, h, n);
    double[] narrow = central(outputs, h / 2, n);
    var estimate = new double[n];
    for (int k = 0; k < n; k++) {
      estimate[k] = narrow[k] + (narrow[k] - wide[k]) / 3;
    }
    return estimate;
  }

  /** How far the outputs at the point are from those around it. */
  private static double[] jump(DoubleFunction<double[]> outputs, double h, int n) {
    double[] up = outputs.apply(h);
    double[] at = outputs.apply(0);
    double[] down = outputs.apply(-h);
    var jump = new double[n];
    for (int k = 0; k < n; k++) {
      boolean comparable = Math.min(length(up), Math.min(length(at), length(down))) == n;
      jump[k] = comparable ? Math.abs((up[k] + down[k]) / 2 - at[k]) : Double.NaN;
    }
    return jump;
  }

  /**
   * Half of by how much the slopes to both sides differ: how far the point is from the middle of
   * its neighbours grows with the step at a kink, and with its square elsewhere.
   */
  private static double[] bend(DoubleFunction<double[]> outputs, double h, int n) {
    double[] wide = jump(outputs, h, n);
    double[] narrow = jump(outputs, h / 2, n);
    var bend = new double[n];
    for (int k = 0; k < n; k++) {
      bend[k] = Math.abs(4 * narrow[k] - wide[k]) / h;
    }
    return bend;
  }

  private static int length(double @Nullable [] numbers) {
    return numbers == null ? -1 : numbers.length;
  }

  private static double[] central(DoubleFunction<double[]> outputs, double h, int n) {
    double[] up = outputs.apply(h);
    double[] down = outputs.apply(-h);
    var slope = new double[n];
    boolean comparable = up != null && down != null && up.length == n && down.length == n;
    for (int k = 0; k < n; k++) {
      slope[k] = comparable ? (up[k] - down[k]) / (2 * h) : Double.NaN;
    }
    return slope;
  }
}
