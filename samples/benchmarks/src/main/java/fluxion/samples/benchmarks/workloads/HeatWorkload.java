package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.HeatAdjoint;
import fluxion.samples.kernels.Heat;
import fluxion.samples.kernels.Heat_Grad;

/**
 * The energy of a plate after some steps and its gradient.
 *
 * <p>Source: random data. Shapes: {@code initial[rows][columns]} and the diffusion number.
 */
public final class HeatWorkload extends ScalarWorkload {
  private static final double DIFFUSION = 0.2;

  private final double[][] initial;
  private final int steps;
  private final HeatAdjoint adjoint;
  private final double[] diffusionBar = new double[1];
  private double[][] initialBar;

  /** A square plate. */
  public HeatWorkload(int n, int steps) {
    this.steps = steps;
    initial = new Data(n).matrix(n, n, 0, 1);
    initialBar = new double[n][n];
    adjoint = new HeatAdjoint(n, n, steps);
  }

  @Override
  public void primal() {
    value = Heat.energy(initial, DIFFUSION, steps);
  }

  @Override
  public void fluxion() {
    var generated = Heat_Grad.energyValueAndGrad(initial, DIFFUSION, steps);
    value = generated.value();
    initialBar = generated.initial();
    diffusionBar[0] = generated.diffusion();
  }

  @Override
  public void manual() {
    value = adjoint.addGradient(initial, DIFFUSION, steps, initialBar, diffusionBar);
  }

  @Override
  public double[] derivative() {
    return Data.flat(initialBar, diffusionBar);
  }
}
