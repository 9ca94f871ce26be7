package fluxion.samples.kernels;

import static fluxion.Derivative.JVP;

import fluxion.Differentiable;

/**
 * The cost of a clustering: the sum of the squared distances of the points from their nearest
 * centroids.
 *
 * <p>Source: GradBench's "kmeans". Shapes: {@code points[n][d]} and {@code centroids[k][d]} to a
 * scalar.
 */
public final class Kmeans {
  private Kmeans() {}

  /** The cost as a function of the centroids; of two nearest centroids the first one counts. */
  @Differentiable(wrt = "centroids")
  public static double cost(double[][] points, double[][] centroids) {
    double cost = 0;
    for (double[] point : points) {
      double nearest = Double.POSITIVE_INFINITY;
      for (double[] centroid : centroids) {
        double distance = squaredDistance(point, centroid);
        if (distance < nearest) {
          nearest = distance;
        }
      }
      cost += nearest;
    }
    return cost;
  }

  /**
   * The gradient of {@link #cost}. No derivative of the cost with respect to a coordinate depends
   * on another coordinate, so that the Hessian is diagonal, and the tangent of this in the
   * direction of ones is the diagonal.
   */
  @Differentiable(value = JVP, wrt = "centroids")
  public static double[][] slope(double[][] points, double[][] centroids) {
    return Kmeans_Grad.costGrad(points, centroids);
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = a[j] - b[j];
      sum += difference * difference;
    }
    return sum;
  }
}
