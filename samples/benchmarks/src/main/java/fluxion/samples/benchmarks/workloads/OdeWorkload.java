package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.OdeAdjoint;
import fluxion.samples.kernels.Ode;
import fluxion.samples.kernels.Ode_Grad;

/**
 * The last element of a chain of differential equations and its gradient.
 *
 * <p>Source: GradBench's "ode"; the rates grow along the chain, so that nothing underflows. Shapes:
 * {@code x[n]}.
 */
public final class OdeWorkload extends ScalarWorkload {
  private final double[] x;
  private final int steps;
  private final double[] bar;
  private final OdeAdjoint adjoint;

  /** A chain and some steps; four links at most for each step. */
  public OdeWorkload(int n, int steps) {
    this.steps = steps;
    x = new Data(n).vector(n, 0.9, 1.1);
    for (int i = 0; i < n; i++) {
      x[i] *= (i + 1) / 2.0;
    }
    bar = new double[n];
    adjoint = new OdeAdjoint(n, steps);
  }

  @Override
  public void primal() {
    value = Ode.last(x, steps);
  }

  @Override
  public void fluxion() {
    value = Ode_Grad.lastAddGrad(x, steps, bar);
  }

  @Override
  public void manual() {
    value = adjoint.addGradient(x, steps, bar);
  }

  @Override
  public double[] derivative() {
    return bar.clone();
  }
}
