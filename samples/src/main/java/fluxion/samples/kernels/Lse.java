package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * The logarithm of a sum of exponentials, shifted by the largest so that nothing overflows.
 *
 * <p>Source: GradBench's "lse". Shapes: {@code x[n]} to a scalar.
 */
public final class Lse {
  private Lse() {}

  /** {@code log(exp(x[0]) + exp(x[1]) + …)}. */
  @Differentiable
  public static double logSumExp(double[] x) {
    double max = x[0];
    for (double element : x) {
      if (element > max) {
        max = element;
      }
    }
    double sum = 0;
    for (double element : x) {
      sum += Math.exp(element - max);
    }
    return Math.log(sum) + max;
  }
}
