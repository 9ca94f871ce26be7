package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.LorenzAdjoint;
import fluxion.samples.kernels.Lorenz;
import fluxion.samples.kernels.Lorenz_Grad;
import java.util.Arrays;

/**
 * A trajectory of the Lorenz system and its gradient.
 *
 * <p>Source: the classical parameters. Shapes: six scalars.
 */
public final class LorenzWorkload extends ScalarWorkload {
  /** The length of a step. */
  public static final double STEP = 0.001;

  private final double sigma = parameters()[0];
  private final double rho = parameters()[1];
  private final double beta = parameters()[2];
  private final double[] start = Arrays.copyOfRange(parameters(), 3, 6);
  private final int steps;
  private final LorenzAdjoint adjoint;
  private final double[] bar = new double[6];

  /** Some steps of Runge and Kutta. */
  public LorenzWorkload(int steps) {
    this.steps = steps;
    adjoint = new LorenzAdjoint(steps);
  }

  /** Sigma, rho, beta, and the start. */
  public static double[] parameters() {
    return new double[] {10, 28, 8.0 / 3, 1, 1, 1};
  }

  @Override
  public void primal() {
    value = Lorenz.squaredDistance(sigma, rho, beta, start, STEP, steps);
  }

  @Override
  public void fluxion() {
    var generated = Lorenz_Grad.squaredDistanceValueAndGrad(sigma, rho, beta, start, STEP, steps);
    value = generated.value();
    bar[0] = generated.sigma();
    bar[1] = generated.rho();
    bar[2] = generated.beta();
    System.arraycopy(generated.start(), 0, bar, 3, 3);
  }

  @Override
  public void manual() {
    value = adjoint.gradient(sigma, rho, beta, start, STEP, steps, bar);
  }

  @Override
  public double[] derivative() {
    return bar.clone();
  }
}
