package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * The banana-shaped valley on which optimisers are tried out.
 *
 * <p>Source: Rosenbrock (1960), in its chained form for n dimensions. Shapes: {@code x[n]} to a
 * scalar.
 */
public final class Rosenbrock {
  private Rosenbrock() {}

  /** The height at {@code x}; the lowest point is (1, …, 1), at height zero. */
  @Differentiable
  public static double height(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double climb = x[i + 1] - x[i] * x[i];
      double along = 1 - x[i];
      sum += 100 * climb * climb + along * along;
    }
    return sum;
  }
}
