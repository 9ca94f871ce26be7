package fluxion.samples.kernels;

import fluxion.Derivative;
import fluxion.Differentiable;
import java.util.Arrays;

/**
 * Hand tracking: how far the points of a scan lie from where a hand in a given pose has them.
 *
 * <p>Source: the HT objective of ADBench, as GradBench has it. {@code theta[26]} is the pose:
 * rotation as angle times axis (3), translation (3), and four angles for each finger. A residual
 * has three components for each point, one after the other.
 */
public final class Ht {
  private static final int FINGERS = 5;
  private static final int DIMENSIONS = 3;

  private Ht() {}

  /**
   * A hand at rest: bones, each in the system of its parent, and a mesh that moves with them.
   *
   * @param parents the parent of each bone, -1 for the root
   * @param relatives the bones' positions relative to their parents
   * @param inverses the inverses of their absolute positions
   * @param positions the vertices, homogeneous
   * @param weights how much each bone moves each vertex
   * @param triangles the vertices of each triangle
   */
  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  public record Hand(
      int[] parents,
      double[][][] relatives,
      double[][][] inverses,
      double[][] positions,
      double[][] weights,
      int[][] triangles) {}

  /** Each point against the vertex that it belongs to. */
  @Differentiable(
      value = {Derivative.JACOBIAN, Derivative.JVP, Derivative.VJP},
      wrt = "theta")
  public static double[] toVertices(double[] theta, Hand hand, int[] vertices, double[][] points) {
    double[][] positions = positions(theta, hand);
    double[] residuals = new double[DIMENSIONS * points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < DIMENSIONS; j++) {
        residuals[DIMENSIONS * i + j] = points[i][j] - positions[vertices[i]][j];
      }
    }
    return residuals;
  }

  /** Each point against a place, given by {@code us[i]}, in the triangle that it belongs to. */
  @Differentiable(
      value = {Derivative.JVP, Derivative.VJP},
      wrt = {"theta", "us"})
  public static double[] toTriangles(
      double[] theta, double[][] us, Hand hand, int[] triangles, double[][] points) {
    double[][] positions = positions(theta, hand);
    double[] residuals = new double[DIMENSIONS * points.length];
    for (int i = 0; i < points.length; i++) {
      int[] corners = hand.triangles()[triangles[i]];
      double[] u = us[i];
      for (int j = 0; j < DIMENSIONS; j++) {
        double place =
            u[0] * positions[corners[0]][j]
                + u[1] * positions[corners[1]][j]
                + (1 - u[0] - u[1]) * positions[corners[2]][j];
        residuals[DIMENSIONS * i + j] = points[i][j] - place;
      }
    }
    return residuals;
  }

  /**
   * The same if all places are moved in their triangles, by the first two elements of {@code
   * variables}; the others are {@code theta}. A residual depends on its own place only, so that
   * these two columns of the Jacobian, at no movement, hold all that is not zero in the columns of
   * all places.
   */
  @Differentiable(value = Derivative.JACOBIAN, wrt = "variables")
  public static double[] toMovedPlaces(
      double[] variables, double[][] us, Hand hand, int[] triangles, double[][] points) {
    double[] theta = Arrays.copyOfRange(variables, 2, variables.length);
    double[][] places = new double[us.length][2];
    for (int i = 0; i < us.length; i++) {
      places[i][0] = us[i][0] + variables[0];
      places[i][1] = us[i][1] + variables[1];
    }
    return toTriangles(theta, places, hand, triangles, points);
  }

  /** The vertices of the hand in a pose. */
  private static double[][] positions(double[] theta, Hand hand) {
    double[][][] transforms = transforms(angles(theta, hand.parents().length), hand);
    double[][] rotation = rotation(theta[0], theta[1], theta[2]);
    double[][] positions = new double[hand.positions().length][];
    for (int v = 0; v < positions.length; v++) {
      double[] moved = new double[DIMENSIONS];
      double[] rest = hand.positions()[v];
      for (int bone = 0; bone < transforms.length; bone++) {
        double weight = hand.weights()[v][bone];
        for (int r = 0; r < DIMENSIONS; r++) {
          moved[r] += weight * dot(transforms[bone][r], rest);
        }
      }
      positions[v] = new double[DIMENSIONS];
      for (int r = 0; r < DIMENSIONS; r++) {
        positions[v][r] = dot(rotation[r], moved) + theta[3 + r];
      }
    }
    return positions;
  }

  /**
   * For each bone its angles about the three axes: none for the wrist and for the fingers' tips.
   */
  private static double[][] angles(double[] theta, int bones) {
    double[][] angles = new double[bones][DIMENSIONS];
    int next = 6;
    int bone = 2;
    for (int finger = 0; finger < FINGERS; finger++, bone++) {
      for (int joint = 2; joint <= 4; joint++, bone++) {
        angles[bone][0] = theta[next++];
        if (joint == 2) {
          angles[bone][1] = theta[next++];
        }
      }
    }
    return angles;
  }

  /** What moves each bone from rest to its pose. */
  private static double[][][] transforms(double[][] angles, Hand hand) {
    int bones = hand.parents().length;
    double[][][] absolutes = new double[bones][][];
    double[][][] transforms = new double[bones][][];
    for (int i = 0; i < bones; i++) {
      double[][] relative = product(hand.relatives()[i], euler(angles[i]));
      int parent = hand.parents()[i];
      absolutes[i] = parent < 0 ? relative : product(absolutes[parent], relative);
      transforms[i] = product(absolutes[i], hand.inverses()[i]);
    }
    return transforms;
  }

  /** Turns about x, then y, then z, as a homogeneous matrix. */
  private static double[][] euler(double[] angles) {
    final double cx = Math.cos(angles[0]), sx = Math.sin(angles[0]);
    final double cz = Math.cos(angles[1]), sz = Math.sin(angles[1]);
    final double cy = Math.cos(angles[2]), sy = Math.sin(angles[2]);
    double[][] aboutX = {{1, 0, 0, 0}, {0, cx, -sx, 0}, {0, sx, cx, 0}, {0, 0, 0, 1}};
    double[][] aboutY = {{cy, 0, sy, 0}, {0, 1, 0, 0}, {-sy, 0, cy, 0}, {0, 0, 0, 1}};
    double[][] aboutZ = {{cz, -sz, 0, 0}, {sz, cz, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    return product(aboutZ, product(aboutY, aboutX));
  }

  /** The rotation by an angle times an axis. */
  private static double[][] rotation(double a, double b, double c) {
    double angle = Math.sqrt(a * a + b * b + c * c);
    if (angle < 1e-4) {
      return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    }
    double x = a / angle;
    double y = b / angle;
    double z = c / angle;
    double sin = Math.sin(angle);
    double cos = Math.cos(angle);
    double rest = 1 - cos;
    return new double[][] {
      {x * x + (1 - x * x) * cos, x * y * rest - z * sin, x * z * rest + y * sin},
      {x * y * rest + z * sin, y * y + (1 - y * y) * cos, y * z * rest - x * sin},
      {x * z * rest - y * sin, z * y * rest + x * sin, z * z + (1 - z * z) * cos}
    };
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < product[i].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
