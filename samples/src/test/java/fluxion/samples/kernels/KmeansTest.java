package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import fluxion.samples.Flat;
import fluxion.samples.Reference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The cost against GradBench's; its gradient through GradBench's Newton direction. */
class KmeansTest {
  private final Reference reference = new Reference("kmeans");
  private final Input in = reference.input(Input.class);

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(double[][] points, double[][] centroids) {}

  @Test
  void value() {
    assertClose(reference.primal(double.class), Kmeans.cost(in.points, in.centroids), VALUE);
  }

  /** The cost's Hessian is diagonal: twice the number of points that belong to the centroid. */
  @Test
  void gradient() {
    int[] sizes = new int[in.centroids.length];
    for (double[] point : in.points) {
      sizes[nearest(point)]++;
    }
    double[][] expected = reference.derivative(double[][].class);
    for (int j = 0; j < sizes.length; j++) {
      for (int t = 0; t < expected[j].length; t++) {
        expected[j][t] *= 2 * sizes[j];
      }
    }
    double[][] actual = Kmeans_Grad.costGrad(in.points, in.centroids);
    assertClose(Flat.of(expected), Flat.of(actual), DERIVATIVE);
  }

  /** Newton's direction of the gradient and the Hessian's diagonal, which is all of the Hessian. */
  @Test
  void newtonDirection() {
    double[][] ones = new double[in.centroids.length][in.centroids[0].length];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    var slope = Kmeans_Grad.slopeJvp(in.points, in.centroids, ones);
    double[] gradient = Flat.of(slope.value());
    double[] diagonal = Flat.of(slope.tangent());
    double[] direction = new double[gradient.length];
    Arrays.setAll(direction, i -> gradient[i] / diagonal[i]);
    assertClose(Flat.of(reference.derivative(double[][].class)), direction, DERIVATIVE);
  }

  private int nearest(double[] point) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < in.centroids.length; j++) {
      double distance = 0;
      for (int t = 0; t < point.length; t++) {
        distance += Math.pow(point[t] - in.centroids[j][t], 2);
      }
      if (distance < least) {
        least = distance;
        nearest = j;
      }
    }
    return nearest;
  }
}
