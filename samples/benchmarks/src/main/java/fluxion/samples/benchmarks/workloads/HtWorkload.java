package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.HtJacobian;
import fluxion.samples.kernels.Ht;
import fluxion.samples.kernels.Ht_Grad;

/**
 * The residuals of hand tracking and their Jacobian of 28 columns.
 *
 * <p>Source: GradBench's "ht", complicated. Shapes: see {@link Hand}; the Jacobian is {@code
 * [3*points][28]}.
 */
public final class HtWorkload implements Workload {
  private final Hand in;
  private final HtJacobian manual;
  private double[] value = {};
  private double[][] jacobian;

  /** A scan of some points of a hand with some vertices. */
  public HtWorkload(int vertices, int points) {
    in = Hand.random(vertices, points);
    manual = new HtJacobian(in);
    jacobian = new double[3 * points][28];
  }

  @Override
  public void primal() {
    value = Ht.toMovedPlaces(in.variables(), in.us(), in.model(), in.triangles(), in.points());
  }

  @Override
  public void fluxion() {
    jacobian =
        Ht_Grad.toMovedPlacesJacobian(
            in.variables(), in.us(), in.model(), in.triangles(), in.points());
  }

  @Override
  public void manual() {
    manual.compute(jacobian);
  }

  @Override
  public double[] value() {
    return value;
  }

  @Override
  public double[] derivative() {
    return Data.flat((Object) jacobian);
  }
}
