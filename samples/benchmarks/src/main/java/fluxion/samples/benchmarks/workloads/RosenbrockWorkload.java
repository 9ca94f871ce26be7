package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.RosenbrockAdjoint;
import fluxion.samples.kernels.Rosenbrock;
import fluxion.samples.kernels.Rosenbrock_Grad;

/**
 * The height of the valley and its gradient.
 *
 * <p>Source: random data. Shapes: {@code x[n]}.
 */
public final class RosenbrockWorkload extends ScalarWorkload {
  private final double[] x;
  private final double[] bar;

  /** The valley in some dimensions. */
  public RosenbrockWorkload(int n) {
    x = point(n);
    bar = new double[n];
  }

  /** A point of some dimensions. */
  public static double[] point(int n) {
    return new Data(n).vector(n, -2, 2);
  }

  @Override
  public void primal() {
    value = Rosenbrock.height(x);
  }

  @Override
  public void fluxion() {
    value = Rosenbrock_Grad.heightAddGrad(x, bar);
  }

  @Override
  public void manual() {
    value = RosenbrockAdjoint.addGradient(x, bar);
  }

  @Override
  public double[] derivative() {
    return bar.clone();
  }
}
