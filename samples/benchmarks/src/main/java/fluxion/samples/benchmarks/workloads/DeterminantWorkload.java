package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.DeterminantAdjoint;
import fluxion.samples.kernels.Determinant;
import fluxion.samples.kernels.Determinant_Grad;

/**
 * A determinant by expansion and its gradient.
 *
 * <p>Source: GradBench's "det", random data. Shapes: {@code a[n * n]}.
 */
public final class DeterminantWorkload extends ScalarWorkload {
  private final double[] a;
  private final int n;
  private final double[] bar;

  /** A matrix of some rows. */
  public DeterminantWorkload(int n) {
    this.n = n;
    a = new Data(n).vector(n * n, -1, 1);
    bar = new double[n * n];
  }

  @Override
  public void primal() {
    value = Determinant.determinant(a, n);
  }

  @Override
  public void fluxion() {
    value = Determinant_Grad.determinantAddGrad(a, n, bar);
  }

  @Override
  public void manual() {
    value = DeterminantAdjoint.addGradient(a, n, bar);
  }

  @Override
  public double[] derivative() {
    return bar.clone();
  }
}
