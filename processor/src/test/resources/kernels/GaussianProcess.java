import fluxion.Differentiable;

// input: n=4, noise=0.5
/** A marginal likelihood: a kernel matrix, Cholesky in place, forward substitution. */
class GaussianProcess {
  private GaussianProcess() {}

  enum Kernel {
    RBF,
    MATERN
  }

  private static double kernel(Kernel kind, double r, double length, double variance) {
    double s = Math.abs(r) / length;
    switch (kind) {
      case RBF:
        return variance * Math.exp(-0.5 * s * s);
      case MATERN:
        double a = Math.sqrt(3) * s;
        return variance * (1 + a) * Math.exp(-a);
      default:
        throw new AssertionError(kind);
    }
  }

  static void cholesky(double[][] a) {
    for (int j = 0; j < a.length; j++) {
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[j][k] * a[j][k];
      }
      if (!(a[j][j] > 0)) {
        throw new ArithmeticException("not positive definite");
      }
      a[j][j] = Math.sqrt(a[j][j]);
      for (int i = j + 1; i < a.length; i++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
    }
  }

  @Differentiable
  static double logLikelihood(
      double[] x, double[] y, double length, double variance, double noise, Kernel kernel) {
    final int n = x.length;
    double[][] k = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        k[i][j] = k[j][i] = kernel(kernel, x[i] - x[j], length, variance);
      }
      k[i][i] += noise;
    }
    cholesky(k);
    double[] alpha = y.clone();
    double quadratic = 0, logDet = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        alpha[i] -= k[i][j] * alpha[j];
      }
      alpha[i] /= k[i][i];
      quadratic += alpha[i] * alpha[i];
      logDet += 2 * Math.log(k[i][i]);
    }
    return -0.5 * (quadratic + logDet + n * Math.log(2 * Math.PI));
  }
}
