package fluxion.samples.benchmarks.workloads;

import fluxion.samples.kernels.Ht;

/**
 * The arguments of {@link Ht#toMovedPlaces}: a hand of 22 bones and a scan of it.
 *
 * <p>Source: the sizes of GradBench's small data sets, random data. Shapes: {@code variables[28]},
 * {@code us[points][2]}, {@code triangles[points]}, {@code points[points][3]}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
public record Hand(
    double[] variables, double[][] us, Ht.Hand model, int[] triangles, double[][] points) {
  private static final int BONES = 22;
  private static final int FIRST_OF_FINGERS = 2;
  private static final int BONES_OF_FINGER = 4;

  /** A scan of some points of a hand with some vertices. */
  public static Hand random(int vertices, int points) {
    Data data = new Data(vertices);
    int[] triangles = new int[points];
    for (int i = 0; i < points; i++) {
      triangles[i] = data.index(vertices);
    }
    return new Hand(
        variables(data),
        data.matrix(points, 2, 0, 0.5),
        model(vertices, data),
        triangles,
        data.matrix(points, 3, -1, 1));
  }

  private static double[] variables(Data data) {
    double[] variables = data.vector(28, -0.5, 0.5);
    variables[0] = 0;
    variables[1] = 0;
    return variables;
  }

  private static Ht.Hand model(int vertices, Data data) {
    int[] parents = new int[BONES];
    double[][][] relatives = new double[BONES][][];
    double[][][] inverses = new double[BONES][][];
    for (int i = 0; i < BONES; i++) {
      boolean knuckle = i > 1 && (i - FIRST_OF_FINGERS) % BONES_OF_FINGER == 0;
      parents[i] = knuckle ? 1 : i - 1;
      relatives[i] = affine(data);
      inverses[i] = affine(data);
    }
    double[][] positions = data.matrix(vertices, 4, -1, 1);
    for (double[] position : positions) {
      position[3] = 1;
    }
    double[][] weights = data.matrix(vertices, BONES, 0, 0.1);
    int[][] triangles = new int[vertices][3];
    for (int i = 0; i < vertices; i++) {
      for (int corner = 0; corner < 3; corner++) {
        triangles[i][corner] = data.index(vertices);
      }
    }
    return new Ht.Hand(parents, relatives, inverses, positions, weights, triangles);
  }

  private static double[][] affine(Data data) {
    double[][] matrix = data.matrix(4, 4, -0.5, 0.5);
    matrix[3] = new double[] {0, 0, 0, 1};
    return matrix;
  }
}
