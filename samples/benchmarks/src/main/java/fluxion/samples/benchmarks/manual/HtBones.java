package fluxion.samples.benchmarks.manual;

import fluxion.samples.kernels.Ht;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What moves the bones from rest to a pose, with its tangents in the directions of the angles that
 * a bone depends on.
 *
 * <p>Source: {@link Ht}. Shapes: the upper three rows of affine matrices, row by row, {@code
 * double[12]}; a tangent for each of a bone's directions.
 */
final class HtBones {
  private static final int FINGERS = 5;
  private static final int[] NONE = {};

  private final Ht.Hand hand;
  private final int[][] own;
  private final int[][] directions;
  private final double[][] absolutes;
  private final double[][][] absolutesDot;
  private final double[][] transforms;
  private final double[][][] transformsDot;
  private final double[][] bases;
  private final double[][] inverses;
  private final double[] turn = new double[12];
  private final double[] turnAboutX = new double[12];
  private final double[] turnAboutZ = new double[12];
  private final double[] relative = new double[12];
  private final double[] relativeDot = new double[12];

  HtBones(Ht.Hand hand) {
    this.hand = hand;
    int bones = hand.parents().length;
    bases = upperRows(hand.relatives());
    inverses = upperRows(hand.inverses());
    own = ownDirections(bones);
    directions = new int[bones][];
    absolutes = new double[bones][12];
    absolutesDot = new double[bones][][];
    transforms = new double[bones][12];
    transformsDot = new double[bones][][];
    for (int i = 0; i < bones; i++) {
      int[] inherited = inherited(i);
      directions[i] = IntStream.concat(Arrays.stream(inherited), Arrays.stream(own[i])).toArray();
      absolutesDot[i] = new double[directions[i].length][12];
      transformsDot[i] = new double[directions[i].length][12];
    }
  }

  private int[] inherited(int bone) {
    int parent = hand.parents()[bone];
    return parent < 0 ? NONE : directions[parent];
  }

  /** The directions of a bone's own angles: about x, and perhaps about z. */
  private static int[][] ownDirections(int bones) {
    int[][] own = new int[bones][];
    Arrays.fill(own, NONE);
    int next = 6;
    int bone = 2;
    for (int finger = 0; finger < FINGERS; finger++, bone++) {
      for (int joint = 2; joint <= 4; joint++, bone++) {
        own[bone] = joint == 2 ? new int[] {next++, next++} : new int[] {next++};
      }
    }
    return own;
  }

  double[] transform(int bone) {
    return transforms[bone];
  }

  /** The directions in which the bone moves, in the order of {@link #transformDot}. */
  int[] directions(int bone) {
    return directions[bone];
  }

  double[][] transformDot(int bone) {
    return transformsDot[bone];
  }

  /** Computes them. */
  void pose(double[] theta) {
    for (int i = 0; i < absolutes.length; i++) {
      double x = own[i].length > 0 ? theta[own[i][0]] : 0;
      double z = own[i].length > 1 ? theta[own[i][1]] : 0;
      turn(Math.sin(x), Math.cos(x), Math.sin(z), Math.cos(z));
      double[] base = bases[i];
      multiply(base, turn, 1, relative);
      int parent = hand.parents()[i];
      int inherited = inherited(i).length;
      if (parent < 0) {
        System.arraycopy(relative, 0, absolutes[i], 0, relative.length);
      } else {
        multiply(absolutes[parent], relative, 1, absolutes[i]);
        for (int a = 0; a < inherited; a++) {
          multiply(absolutesDot[parent][a], relative, 1, absolutesDot[i][a]);
        }
        for (int a = 0; a < own[i].length; a++) {
          multiply(base, a == 0 ? turnAboutX : turnAboutZ, 0, relativeDot);
          multiply(absolutes[parent], relativeDot, 0, absolutesDot[i][inherited + a]);
        }
      }
      multiply(absolutes[i], inverses[i], 1, transforms[i]);
      for (int a = 0; a < directions[i].length; a++) {
        multiply(absolutesDot[i][a], inverses[i], 1, transformsDot[i][a]);
      }
    }
  }

  /** The rotation about x, then z, and its tangents. */
  private void turn(double sx, double cx, double sz, double cz) {
    row(turn, 0, cz, -sz * cx, sz * sx);
    row(turn, 1, sz, cz * cx, -cz * sx);
    row(turn, 2, 0, sx, cx);
    row(turnAboutX, 0, 0, sz * sx, sz * cx);
    row(turnAboutX, 1, 0, -cz * sx, -cz * cx);
    row(turnAboutX, 2, 0, cx, -sx);
    row(turnAboutZ, 0, -sz, -cz * cx, cz * sx);
    row(turnAboutZ, 1, cz, -sz * cx, sz * sx);
  }

  private static void row(double[] matrix, int row, double a, double b, double c) {
    matrix[4 * row] = a;
    matrix[4 * row + 1] = b;
    matrix[4 * row + 2] = c;
  }

  /** The product of two matrices; {@code corner} is the lowest right entry of the second one. */
  private static void multiply(double[] a, double[] b, double corner, double[] product) {
    for (int r = 0; r < 12; r += 4) {
      double a0 = a[r];
      double a1 = a[r + 1];
      double a2 = a[r + 2];
      product[r] = a0 * b[0] + a1 * b[4] + a2 * b[8];
      product[r + 1] = a0 * b[1] + a1 * b[5] + a2 * b[9];
      product[r + 2] = a0 * b[2] + a1 * b[6] + a2 * b[10];
      product[r + 3] = a0 * b[3] + a1 * b[7] + a2 * b[11] + a[r + 3] * corner;
    }
  }

  private static double[][] upperRows(double[][][] matrices) {
    return Arrays.stream(matrices)
        .map(m -> Arrays.stream(m).limit(3).flatMapToDouble(Arrays::stream).toArray())
        .toArray(double[][]::new);
  }
}
