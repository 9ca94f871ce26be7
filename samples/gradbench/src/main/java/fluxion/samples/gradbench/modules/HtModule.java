package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.InvalidInput;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Ht;
import fluxion.samples.kernels.Ht_Grad;
import java.util.Arrays;
import java.util.List;

/**
 * GradBench's "ht": the residuals of hand tracking, and their Jacobian by forward mode, many
 * columns at once.
 *
 * <p>Source: {@link Ht}, with its shapes. With places in triangles the Jacobian is {@code
 * [3*points][28]}, its first two columns those of each point's own place; without, {@code
 * [3*points][26]}.
 */
final class HtModule {
  private static final int PARAMETERS = 26;
  private static final int LEAST_BONES = 22;

  private HtModule() {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Arguments(
      double[] theta,
      double[] variables,
      double[][] us,
      Ht.Hand hand,
      int[] correspondences,
      double[][] points) {
    static Arguments read(Input input) {
      double[] theta = input.get("theta").vector(PARAMETERS);
      double[] variables = new double[2 + PARAMETERS];
      System.arraycopy(theta, 0, variables, 2, PARAMETERS);
      Input data = input.get("data");
      Ht.Hand hand = HtModule.hand(data.get("model"));
      double[][] points = data.get("points").matrix(data.get("points").elements().size(), 3);
      double[][] us = input.has("us") ? input.get("us").matrix() : new double[0][];
      boolean simple = us.length == 0;
      int[] correspondences =
          data.get("correspondences")
              .indices(simple ? hand.positions().length : hand.triangles().length);
      if (correspondences.length != points.length) {
        throw data.get("correspondences").expected(points.length + " numbers");
      }
      return new Arguments(
          theta,
          variables,
          simple ? us : input.get("us").matrix(points.length, 2),
          hand,
          correspondences,
          points);
    }

    boolean simple() {
      return us.length == 0;
    }

    double[] residuals() {
      return simple()
          ? Ht.toVertices(theta, hand, correspondences, points)
          : Ht.toTriangles(theta, us, hand, correspondences, points);
    }

    double[][] jacobian() {
      return simple()
          ? Ht_Grad.toVerticesJacobian(theta, hand, correspondences, points)
          : Ht_Grad.toMovedPlacesJacobian(variables, us, hand, correspondences, points);
    }
  }

  static ToolModule<?> create() {
    return ToolModule.of("ht", Arguments::read)
        .with("objective", Arguments::residuals)
        .with("jacobian", Arguments::jacobian);
  }

  private static Ht.Hand hand(Input model) {
    int[] parents = parents(model.get("parents"));
    int bones = parents.length;
    double[][][] relatives = transforms(model.get("base_relatives"), bones);
    if (model.has("is_mirrored") && model.get("is_mirrored").flag()) {
      mirror(relatives, parents);
    }
    int vertices = model.get("base_positions").elements().size();
    Input triangles = model.get("triangles");
    return new Ht.Hand(
        parents,
        relatives,
        transforms(model.get("inverse_base_absolutes"), bones),
        model.get("base_positions").matrix(vertices, 4),
        model.get("weights").matrix(vertices, bones),
        triangles.elements().stream().map(row -> corners(row, vertices)).toArray(int[][]::new));
  }

  private static int[] parents(Input input) {
    double[] numbers = input.vector();
    if (numbers.length < LEAST_BONES) {
      throw input.expected("at least %d numbers".formatted(LEAST_BONES));
    }
    int[] parents = new int[numbers.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = (int) numbers[i];
      if (parents[i] != numbers[i] || parents[i] < -1 || parents[i] >= i) {
        throw new InvalidInput(
            "%s[%d]: -1 or the index of an earlier bone expected, but it is %s"
                .formatted(input.path(), i, numbers[i]));
      }
    }
    return parents;
  }

  private static double[][][] transforms(Input input, int bones) {
    List<Input> transforms = input.elements(bones);
    return transforms.stream().map(matrix -> matrix.matrix(4, 4)).toArray(double[][][]::new);
  }

  private static int[] corners(Input row, int vertices) {
    row.vector(3);
    return row.indices(vertices);
  }

  /**
   * A mirrored hand's vertices have the other x. All bones hang on roots, so it is enough there.
   */
  private static void mirror(double[][][] relatives, int[] parents) {
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] < 0) {
        relatives[i][0] = Arrays.stream(relatives[i][0]).map(x -> -x).toArray();
      }
    }
  }
}
