package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.LseAdjoint;
import fluxion.samples.kernels.Lse;
import fluxion.samples.kernels.Lse_Grad;

/**
 * The logarithm of a sum of exponentials and its gradient.
 *
 * <p>Source: GradBench's "lse", random data. Shapes: {@code x[n]}.
 */
public final class LseWorkload extends ScalarWorkload {
  private final double[] x;
  private final double[] bar;
  private final LseAdjoint adjoint;

  /** Some elements. */
  public LseWorkload(int n) {
    x = new Data(n).vector(n, -5, 5);
    bar = new double[n];
    adjoint = new LseAdjoint(n);
  }

  @Override
  public void primal() {
    value = Lse.logSumExp(x);
  }

  @Override
  public void fluxion() {
    value = Lse_Grad.logSumExpAddGrad(x, bar);
  }

  @Override
  public void manual() {
    value = adjoint.addGradient(x, bar);
  }

  @Override
  public double[] derivative() {
    return bar.clone();
  }
}
