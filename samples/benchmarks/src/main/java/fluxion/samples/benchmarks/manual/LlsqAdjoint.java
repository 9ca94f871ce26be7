package fluxion.samples.benchmarks.manual;

/**
 * The gradient of {@link fluxion.samples.kernels.Llsq#halfSquaredError}: forward and reverse for
 * one point after the other; its powers are kept.
 *
 * <p>Source: the chain rule. Shapes: {@code x[m]}.
 */
public final class LlsqAdjoint {
  private final double[] powers;

  /** Memory for some coefficients. */
  public LlsqAdjoint(int m) {
    powers = new double[m];
  }

  /** Adds the gradient to the array; returns the value. */
  public double addGradient(double[] x, int n, double[] bar) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = -1 + i * 2.0 / (n - 1);
      double residual = Math.signum(t);
      double power = 1;
      for (int j = 0; j < x.length; j++) {
        powers[j] = power;
        residual -= x[j] * power;
        power *= t;
      }
      sum += residual * residual;
      for (int j = 0; j < bar.length; j++) {
        bar[j] -= residual * powers[j];
      }
    }
    return sum / 2;
  }
}
