package fluxion.samples.benchmarks.manual;

import fluxion.samples.benchmarks.workloads.Hand;
import fluxion.samples.kernels.Ht;
import java.util.Arrays;

/**
 * The Jacobian of {@link Ht#toMovedPlaces}, forward, all directions at once. A bone moves in the
 * directions of its own angles and of those of its ancestors only.
 *
 * <p>Source: the chain rule. Shapes: matrices that move bones are the upper three rows, row by row,
 * {@code double[12]}; the lowest row is (0, 0, 0, 1) always.
 */
public final class HtJacobian {
  private static final int DIRECTIONS = 26;
  private static final int FIRST_ANGLE = 6;

  private final Hand in;
  private final HtBones bones;
  private final double[][] position;
  private final double[][] positionDot;
  private final double[] theta = new double[DIRECTIONS];
  private final double[] moved = new double[3];
  private final double[] movedDot = new double[3 * DIRECTIONS];
  private final HtRotation rotation = new HtRotation();

  /** Memory for a scan. */
  public HtJacobian(Hand in) {
    this.in = in;
    this.bones = new HtBones(in.model());
    int vertices = in.model().positions().length;
    this.position = new double[vertices][3];
    this.positionDot = new double[vertices][3 * DIRECTIONS];
  }

  /** Overwrites the Jacobian. */
  public void compute(double[][] jacobian) {
    System.arraycopy(in.variables(), 2, theta, 0, DIRECTIONS);
    bones.pose(theta);
    rotation.set(theta[0], theta[1], theta[2]);
    for (int v = 0; v < position.length; v++) {
      move(v);
      rotate(position[v], positionDot[v]);
    }
    for (int i = 0; i < in.points().length; i++) {
      int[] corners = in.model().triangles()[in.triangles()[i]];
      residuals(corners, in.us()[i], i, jacobian);
    }
  }

  /** The place to which the bones move a vertex. */
  private void move(int v) {
    Arrays.fill(moved, 0);
    Arrays.fill(movedDot, 0);
    double[] rest = in.model().positions()[v];
    double[] weights = in.model().weights()[v];
    for (int bone = 0; bone < weights.length; bone++) {
      double weight = weights[bone];
      double x = weight * rest[0];
      double y = weight * rest[1];
      double z = weight * rest[2];
      double w = weight * rest[3];
      double[] t = bones.transform(bone);
      for (int r = 0; r < 3; r++) {
        moved[r] += t[4 * r] * x + t[4 * r + 1] * y + t[4 * r + 2] * z + t[4 * r + 3] * w;
      }
      int[] directions = bones.directions(bone);
      double[][] transformDot = bones.transformDot(bone);
      for (int a = 0; a < directions.length; a++) {
        double[] dot = transformDot[a];
        int k = 3 * directions[a];
        movedDot[k] += dot[0] * x + dot[1] * y + dot[2] * z + dot[3] * w;
        movedDot[k + 1] += dot[4] * x + dot[5] * y + dot[6] * z + dot[7] * w;
        movedDot[k + 2] += dot[8] * x + dot[9] * y + dot[10] * z + dot[11] * w;
      }
    }
  }

  /** Turns and shifts the whole hand; tangents of the translation are known. */
  private void rotate(double[] at, double[] dot) {
    double[] whole = rotation.matrix();
    for (int r = 0; r < 3; r++) {
      double a = whole[3 * r];
      double b = whole[3 * r + 1];
      double c = whole[3 * r + 2];
      at[r] = a * moved[0] + b * moved[1] + c * moved[2] + theta[3 + r];
      double[] row = dot;
      int from = r * DIRECTIONS;
      for (int k = 0; k < 3; k++) {
        double[] turned = rotation.tangent(k);
        row[from + k] =
            turned[3 * r] * moved[0] + turned[3 * r + 1] * moved[1] + turned[3 * r + 2] * moved[2];
        row[from + 3 + k] = k == r ? 1 : 0;
      }
      for (int k = FIRST_ANGLE; k < DIRECTIONS; k++) {
        row[from + k] = a * movedDot[3 * k] + b * movedDot[3 * k + 1] + c * movedDot[3 * k + 2];
      }
    }
  }

  private void residuals(int[] corners, double[] u, int i, double[][] jacobian) {
    double u0 = -(u[0] + in.variables()[0]);
    double u1 = -(u[1] + in.variables()[1]);
    double u2 = -1 - u0 - u1;
    double[] dot0 = positionDot[corners[0]];
    double[] dot1 = positionDot[corners[1]];
    double[] dot2 = positionDot[corners[2]];
    for (int j = 0; j < 3; j++) {
      double[] row = jacobian[3 * i + j];
      int from = j * DIRECTIONS;
      for (int k = 0; k < DIRECTIONS; k++) {
        row[2 + k] = u0 * dot0[from + k] + u1 * dot1[from + k] + u2 * dot2[from + k];
      }
      double last = position[corners[2]][j];
      row[0] = last - position[corners[0]][j];
      row[1] = last - position[corners[1]][j];
    }
  }
}
