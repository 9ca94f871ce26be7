package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.KmeansAdjoint;
import fluxion.samples.kernels.Kmeans;
import fluxion.samples.kernels.Kmeans_Grad;

/**
 * The cost of a clustering and its gradient.
 *
 * <p>Source: GradBench's "kmeans", random data. Shapes: {@code points[n][d]}, {@code
 * centroids[k][d]}.
 */
public final class KmeansWorkload extends ScalarWorkload {
  private final double[][] points;
  private final double[][] centroids;
  private final double[][] bar;

  /** Some centroids of some points. */
  public KmeansWorkload(int k, int n, int d) {
    Data data = new Data(k);
    points = data.matrix(n, d, -1, 1);
    centroids = data.matrix(k, d, -1, 1);
    bar = Data.zerosLike(centroids);
  }

  @Override
  public void primal() {
    value = Kmeans.cost(points, centroids);
  }

  @Override
  public void fluxion() {
    value = Kmeans_Grad.costAddGrad(points, centroids, bar);
  }

  @Override
  public void manual() {
    value = KmeansAdjoint.addGradient(points, centroids, bar);
  }

  @Override
  public double[] derivative() {
    return Data.flat((Object) bar);
  }
}
