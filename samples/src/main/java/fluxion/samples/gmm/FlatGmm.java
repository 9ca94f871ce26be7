package fluxion.samples.gmm;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;

import fluxion.Differentiable;

/**
 * The log-posterior of {@link Gmm} as a function of one vector, which then has a Hessian.
 *
 * <p>Source: Newton's method wants it so. Shapes: {@code parameters} are {@code alpha[k]}, {@code
 * mu[k][d]}, {@code q[k][d]}, {@code l[k][d*(d-1)/2]}, row by row, and {@code x[n][d]}.
 */
public final class FlatGmm {
  private FlatGmm() {}

  /** The value of {@link Gmm#objective} for {@code k} components. */
  @Differentiable(
      value = {GRADIENT, HESSIAN},
      wrt = "parameters")
  public static double objective(
      double[] parameters, int k, double[][] x, double gamma, int m, double logNormalizer) {
    int d = x[0].length;
    double[] alpha = new double[k];
    for (int c = 0; c < k; c++) {
      alpha[c] = parameters[c];
    }
    double[][] mu = rows(parameters, k, k, d);
    double[][] q = rows(parameters, k + k * d, k, d);
    double[][] l = rows(parameters, k + 2 * k * d, k, d * (d - 1) / 2);
    return Gmm.objective(alpha, mu, q, l, x, gamma, m, logNormalizer);
  }

  private static double[][] rows(double[] parameters, int from, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = parameters[from + i * columns + j];
      }
    }
    return matrix;
  }
}
