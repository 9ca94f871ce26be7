package fluxion.samples.benchmarks.manual;

/**
 * The gradient of {@link fluxion.samples.kernels.Kmeans#cost}: a point contributes to its nearest
 * centroid only, at once.
 *
 * <p>Source: the chain rule. Shapes: {@code points[n][d]}, {@code centroids[k][d]}.
 */
public final class KmeansAdjoint {
  private KmeansAdjoint() {}

  /** Adds the gradient to the array; returns the value. */
  public static double addGradient(double[][] points, double[][] centroids, double[][] bar) {
    double cost = 0;
    for (double[] point : points) {
      double nearest = Double.POSITIVE_INFINITY;
      int which = 0;
      for (int c = 0; c < centroids.length; c++) {
        double distance = squaredDistance(point, centroids[c]);
        if (distance < nearest) {
          nearest = distance;
          which = c;
        }
      }
      cost += nearest;
      double[] centroid = centroids[which];
      double[] centroidBar = bar[which];
      for (int j = 0; j < point.length; j++) {
        centroidBar[j] -= 2 * (point[j] - centroid[j]);
      }
    }
    return cost;
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
