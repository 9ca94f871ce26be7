package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Kmeans;
import fluxion.samples.kernels.Kmeans_Grad;
import java.util.Arrays;

/**
 * GradBench's "kmeans": the cost of a clustering, and Newton's direction by forward mode over
 * reverse mode, which gives the gradient and the Hessian's diagonal at once.
 *
 * <p>Source: {@link Kmeans}. Shapes: {@code points[n][d]} and {@code centroids[k][d]} to a number,
 * and to {@code [k][d]}.
 */
final class KmeansModule {
  private KmeansModule() {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Arguments(double[][] points, double[][] centroids, double[][] ones) {
    static Arguments read(Input input) {
      double[][] points = Shapes.nonEmptyMatrix(input.get("points"));
      int d = points[0].length;
      Input centroids = input.get("centroids");
      double[][] at = centroids.matrix(Shapes.nonEmptyMatrix(centroids).length, d);
      double[][] ones = new double[at.length][d];
      for (double[] row : ones) {
        Arrays.fill(row, 1);
      }
      return new Arguments(points, at, ones);
    }
  }

  static ToolModule<?> create() {
    return ToolModule.of("kmeans", Arguments::read)
        .with("cost", in -> Kmeans.cost(in.points, in.centroids))
        .with("dir", KmeansModule::direction);
  }

  private static double[][] direction(Arguments in) {
    var slope = Kmeans_Grad.slopeJvp(in.points, in.centroids, in.ones);
    double[][] gradient = slope.value();
    double[][] diagonal = slope.tangent();
    double[][] direction = new double[gradient.length][gradient[0].length];
    for (int i = 0; i < direction.length; i++) {
      for (int j = 0; j < direction[i].length; j++) {
        direction[i][j] = gradient[i][j] / diagonal[i][j];
      }
    }
    return direction;
  }
}
