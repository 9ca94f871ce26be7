package fluxion.samples.benchmarks.manual;

/**
 * The gradient of {@link fluxion.samples.kernels.Lse#logSumExp}; the exponentials are kept.
 *
 * <p>Source: the chain rule. The largest element's adjoint has the two contributions 1 and -1.
 * Shapes: {@code x[n]}.
 */
public final class LseAdjoint {
  private final double[] exponentials;

  /** Memory for some elements. */
  public LseAdjoint(int n) {
    exponentials = new double[n];
  }

  /** Adds the gradient to the array; returns the value. */
  public double addGradient(double[] x, double[] bar) {
    double max = x[0];
    for (double element : x) {
      if (element > max) {
        max = element;
      }
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double exp = Math.exp(x[i] - max);
      exponentials[i] = exp;
      sum += exp;
    }
    double factor = 1 / sum;
    for (int i = 0; i < x.length; i++) {
      bar[i] += factor * exponentials[i];
    }
    return Math.log(sum) + max;
  }
}
