package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * A polynomial fitted to the sign function by least squares.
 *
 * <p>Source: GradBench's "llsq". Shapes: {@code x[m]}, the coefficients, lowest power first, and
 * the number of points in [-1, 1], to a scalar.
 */
public final class Llsq {
  private Llsq() {}

  /** Half the sum of the squared residuals at {@code n} equidistant points. */
  @Differentiable
  public static double halfSquaredError(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = -1 + i * 2.0 / (n - 1);
      double residual = Math.signum(t);
      double power = 1;
      for (int j = 0; j < x.length; j++) {
        residual -= x[j] * power;
        power *= t;
      }
      sum += residual * residual;
    }
    return sum / 2;
  }
}
