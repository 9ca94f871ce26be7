package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.LlsqAdjoint;
import fluxion.samples.kernels.Llsq;
import fluxion.samples.kernels.Llsq_Grad;

/**
 * The error of a polynomial and its gradient.
 *
 * <p>Source: GradBench's "llsq", random data. Shapes: {@code x[m]}.
 */
public final class LlsqWorkload extends ScalarWorkload {
  private final double[] x;
  private final int n;
  private final double[] bar;
  private final LlsqAdjoint adjoint;

  /** Some points and coefficients. */
  public LlsqWorkload(int n, int m) {
    this.n = n;
    x = new Data(m).vector(m, -1, 1);
    bar = new double[m];
    adjoint = new LlsqAdjoint(m);
  }

  @Override
  public void primal() {
    value = Llsq.halfSquaredError(x, n);
  }

  @Override
  public void fluxion() {
    value = Llsq_Grad.halfSquaredErrorAddGrad(x, n, bar);
  }

  @Override
  public void manual() {
    value = adjoint.addGradient(x, n, bar);
  }

  @Override
  public double[] derivative() {
    return bar.clone();
  }
}
