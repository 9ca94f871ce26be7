package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.InvalidInput;

/**
 * A problem of bundle adjustment.
 *
 * <p>Source: an input of GradBench's "ba", which has one camera, one point, one weight and one
 * feature for all, or another one that has them all. Shapes, for {@code p} observations: {@code
 * cameras[n][11]}, {@code points[m][3]}, {@code weights[p]}, {@code features[2*p]}, and for each
 * observation its camera and its point; {@code repeated} says which of the two it was.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
record BaInput(
    double[][] cameras,
    double[][] points,
    double[] weights,
    double[] features,
    int[] cameraOf,
    int[] pointOf,
    boolean repeated) {
  static final int CAMERA = 11;
  static final int POINT = 3;

  /** With more, the entries of the Jacobian would not fit into an array. */
  private static final int MOST_OBSERVATIONS = Integer.MAX_VALUE / 32;

  static BaInput read(Input input) {
    int n = input.get("n").integer(1);
    int m = input.get("m").integer(1);
    int p = input.get("p").integer(1);
    if (p > MOST_OBSERVATIONS || (long) CAMERA * n + (long) POINT * m + p > Integer.MAX_VALUE) {
      throw new InvalidInput(
          "input: %d cameras, %d points and %d observations are too many".formatted(n, m, p));
    }
    return input.has("cams") ? distinct(input, n, m, p) : repeated(input, n, m, p);
  }

  int observations() {
    return weights.length;
  }

  private static BaInput repeated(Input input, int n, int m, int p) {
    double[] camera = input.get("cam").vector(CAMERA);
    double[] point = input.get("x").vector(POINT);
    double weight = input.get("w").number();
    double[] feature = input.get("feat").vector(2);
    int[] cameraOf = new int[p];
    int[] pointOf = new int[p];
    for (int i = 0; i < p; i++) {
      cameraOf[i] = i % n;
      pointOf[i] = i % m;
    }
    return new BaInput(
        rows(repeat(camera, n), n, CAMERA),
        rows(repeat(point, m), m, POINT),
        repeat(new double[] {weight}, p),
        repeat(feature, p),
        cameraOf,
        pointOf,
        true);
  }

  private static BaInput distinct(Input input, int n, int m, int p) {
    Input pairs = input.get("obs");
    pairs.vector(2 * p);
    int[] flat = pairs.indices(Math.max(n, m));
    int[] cameraOf = new int[p];
    int[] pointOf = new int[p];
    for (int i = 0; i < p; i++) {
      cameraOf[i] = flat[2 * i];
      pointOf[i] = flat[2 * i + 1];
      if (cameraOf[i] >= n || pointOf[i] >= m) {
        throw new InvalidInput(
            "%s: observation %d of no camera or point".formatted(pairs.path(), i));
      }
    }
    return new BaInput(
        rows(input.get("cams").vector(CAMERA * n), n, CAMERA),
        rows(input.get("X").vector(POINT * m), m, POINT),
        input.get("w").vector(p),
        input.get("feats").vector(2 * p),
        cameraOf,
        pointOf,
        false);
  }

  private static double[] repeat(double[] elements, int count) {
    double[] repeated = new double[elements.length * count];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = elements[i % elements.length];
    }
    return repeated;
  }

  private static double[][] rows(double[] flat, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(flat, i * columns, matrix[i], 0, columns);
    }
    return matrix;
  }
}
