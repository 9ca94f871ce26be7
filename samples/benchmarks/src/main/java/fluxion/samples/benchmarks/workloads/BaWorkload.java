package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.BaJacobian;
import fluxion.samples.kernels.Ba;
import fluxion.samples.kernels.Ba_Grad;

/**
 * The residuals of bundle adjustment and, for each observation, their Jacobian.
 *
 * <p>Source: GradBench's "ba", random data. Shapes: {@code cameras[observations][11]}, {@code
 * points[observations][3]}; the Jacobians are {@code [2 * observations][15]}.
 */
public final class BaWorkload implements Workload {
  private final double[][] cameras;
  private final double[][] points;
  private final double[] weights;
  private final double[][] observed;
  private final double[] residuals;
  private final double[][] rows;
  private final BaJacobian jacobian = new BaJacobian();

  /** Some observations. */
  public BaWorkload(int observations) {
    Data data = new Data(observations);
    cameras = data.matrix(observations, 11, -0.5, 0.5);
    points = data.matrix(observations, 3, -1, 1);
    for (int i = 0; i < observations; i++) {
      cameras[i][6] += 2;
      points[i][2] += 5;
    }
    weights = data.vector(observations, 0.5, 1);
    observed = data.matrix(observations, 2, -1, 1);
    residuals = new double[2 * observations];
    rows = new double[2 * observations][15];
  }

  @Override
  public void primal() {
    for (int i = 0; i < weights.length; i++) {
      double[] residual =
          Ba.residual(cameras[i], points[i], weights[i], observed[i][0], observed[i][1]);
      residuals[2 * i] = residual[0];
      residuals[2 * i + 1] = residual[1];
    }
  }

  @Override
  public void fluxion() {
    for (int i = 0; i < weights.length; i++) {
      var generated =
          Ba_Grad.residualJacobian(
              cameras[i], points[i], weights[i], observed[i][0], observed[i][1]);
      for (int r = 0; r < 2; r++) {
        double[] row = rows[2 * i + r];
        System.arraycopy(generated.camera()[r], 0, row, 0, 11);
        System.arraycopy(generated.point()[r], 0, row, 11, 3);
        row[14] = generated.weight()[r];
      }
    }
  }

  @Override
  public void manual() {
    for (int i = 0; i < weights.length; i++) {
      jacobian.compute(
          cameras[i], points[i], weights[i], observed[i], rows[2 * i], rows[2 * i + 1]);
    }
  }

  @Override
  public double[] value() {
    return residuals.clone();
  }

  @Override
  public double[] derivative() {
    return Data.flat((Object) rows);
  }
}
