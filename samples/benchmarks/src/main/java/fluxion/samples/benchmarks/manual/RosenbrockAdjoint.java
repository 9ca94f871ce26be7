package fluxion.samples.benchmarks.manual;

/**
 * The gradient of {@link fluxion.samples.kernels.Rosenbrock#height}: forward and reverse in one
 * loop; the adjoint of the next element waits in a scalar.
 *
 * <p>Source: the chain rule. Shapes: {@code x[n]}.
 */
public final class RosenbrockAdjoint {
  private RosenbrockAdjoint() {}

  /** Adds the gradient to the array; returns the value. */
  public static double addGradient(double[] x, double[] bar) {
    double sum = 0;
    double next = 0;
    double xi = x[0];
    int last = x.length - 1;
    for (int i = 0; i < last; i++) {
      double xNext = x[i + 1];
      double climb = xNext - xi * xi;
      double along = 1 - xi;
      sum += 100 * climb * climb + along * along;
      double climbBar = 200 * climb;
      bar[i] += next - 2 * along - 2 * xi * climbBar;
      next = climbBar;
      xi = xNext;
    }
    bar[last] += next;
    return sum;
  }
}
