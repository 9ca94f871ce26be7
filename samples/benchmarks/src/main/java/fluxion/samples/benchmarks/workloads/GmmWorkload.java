package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.GmmAdjoint;
import fluxion.samples.gmm.Gmm;
import fluxion.samples.gmm.Gmm_Grad;

/**
 * The log-posterior of a Gaussian mixture and its gradient.
 *
 * <p>Source: GradBench's "gmm". Shapes: see {@link Mixture}.
 */
public final class GmmWorkload extends ScalarWorkload {
  private final Mixture in;
  private final Mixture bar;
  private final GmmAdjoint adjoint;

  /** A mixture of {@code k} components and {@code n} points in {@code d} dimensions. */
  public GmmWorkload(int d, int k, int n) {
    in = Mixture.random(d, k, n);
    bar = in.zeros();
    adjoint = new GmmAdjoint(d, k);
  }

  @Override
  public void primal() {
    value =
        Gmm.objective(
            in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.gamma(), in.m(), in.logNormalizer());
  }

  @Override
  public void fluxion() {
    value =
        Gmm_Grad.objectiveAddGrad(
            in.alpha(),
            in.mu(),
            in.q(),
            in.l(),
            in.x(),
            in.gamma(),
            in.m(),
            in.logNormalizer(),
            bar.alpha(),
            bar.mu(),
            bar.q(),
            bar.l());
  }

  @Override
  public void manual() {
    value = adjoint.addGradient(in, bar);
  }

  @Override
  public double[] derivative() {
    return bar.parameters();
  }
}
