package fluxion.samples.gmm;

import fluxion.Differentiable;

/**
 * The log-posterior of a Gaussian mixture with full covariances and a Wishart prior.
 *
 * <p>Source: the GMM objective of ADBench (Šrajer, Kukelova, Fitzgibbon 2018), as GradBench has it.
 * Shapes, for {@code k} components in {@code d} dimensions and {@code n} points:
 *
 * <ul>
 *   <li>{@code alpha[k]}: the logarithms of the mixture's weights, up to a common constant;
 *   <li>{@code mu[k][d]}: the means;
 *   <li>{@code q[k][d]}: the logarithms of the diagonals of the square roots of the precisions;
 *   <li>{@code l[k][d*(d-1)/2]}: their strictly lower triangles, column by column;
 *   <li>{@code x[n][d]}: the points.
 * </ul>
 */
public final class Gmm {
  private Gmm() {}

  /**
   * The log-likelihood plus the logarithm of the prior, whose normaliser for one component, {@code
   * logNormalizer}, does not depend on the parameters (see {@link WishartPrior}).
   */
  @Differentiable(wrt = {"alpha", "mu", "q", "l"})
  public static double objective(
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x,
      double gamma,
      int m,
      double logNormalizer) {
    return logLikelihood(alpha, mu, q, l, x)
        + logPrior(q, l, gamma, m)
        + alpha.length * logNormalizer;
  }

  /** The logarithm of the density of the points under the mixture. */
  static double logLikelihood(
      double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x) {
    int n = x.length;
    int k = alpha.length;
    int d = x[0].length;

    double[][] diagonal = new double[k][d];
    double[] logDeterminant = new double[k];
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < d; j++) {
        diagonal[c][j] = Math.exp(q[c][j]);
        logDeterminant[c] += q[c][j];
      }
    }

    double[] centered = new double[d];
    double[] whitened = new double[d];
    double[] logDensity = new double[k];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < k; c++) {
        subtract(x[i], mu[c], centered);
        multiply(diagonal[c], l[c], centered, whitened);
        logDensity[c] = alpha[c] + logDeterminant[c] - 0.5 * squaredNorm(whitened);
      }
      sum += logSumExp(logDensity);
    }
    return sum - n * logSumExp(alpha) - n * d * 0.5 * Math.log(2 * Math.PI);
  }

  /** The logarithm of the Wishart prior of all components, without its normaliser. */
  private static double logPrior(double[][] q, double[][] l, double gamma, int m) {
    double prior = 0;
    for (int c = 0; c < q.length; c++) {
      double squares = 0;
      double logDeterminant = 0;
      for (int j = 0; j < q[c].length; j++) {
        double diagonal = Math.exp(q[c][j]);
        squares += diagonal * diagonal;
        logDeterminant += q[c][j];
      }
      prior += m * logDeterminant - 0.5 * gamma * gamma * (squares + squaredNorm(l[c]));
    }
    return prior;
  }

  private static void subtract(double[] a, double[] b, double[] difference) {
    for (int j = 0; j < difference.length; j++) {
      difference[j] = a[j] - b[j];
    }
  }

  /** The product of a lower triangular matrix, stored as diagonal and columns below it, with v. */
  private static void multiply(double[] diagonal, double[] below, double[] v, double[] product) {
    for (int j = 0; j < v.length; j++) {
      product[j] = diagonal[j] * v[j];
    }
    int p = 0;
    for (int i = 0; i < v.length; i++) {
      for (int j = i + 1; j < v.length; j++) {
        product[j] += below[p] * v[i];
        p++;
      }
    }
  }

  private static double squaredNorm(double[] v) {
    double sum = 0;
    for (double element : v) {
      sum += element * element;
    }
    return sum;
  }

  private static double logSumExp(double[] v) {
    double max = v[0];
    for (int j = 1; j < v.length; j++) {
      max = Math.max(max, v[j]);
    }
    double sum = 0;
    for (double element : v) {
      sum += Math.exp(element - max);
    }
    return Math.log(sum) + max;
  }
}
