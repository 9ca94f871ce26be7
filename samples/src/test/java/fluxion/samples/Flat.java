package fluxion.samples;

import java.util.Arrays;
import java.util.Random;

/**
 * Matrices and scalars as parts of one vector, for numerical differentiation.
 *
 * <p>Source: none. Shapes: {@code double[rows][columns]} to and from {@code double[rows *
 * columns]}.
 */
public final class Flat {
  private Flat() {}

  /** All entries of some rows, of whatever lengths. */
  public static double[] of(double[]... rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /** All entries of some matrices, of whatever shapes. */
  public static double[] of(double[][]... matrices) {
    return Arrays.stream(matrices)
        .flatMap(Arrays::stream)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /** The matrix that begins at an index of a vector. */
  public static double[][] matrix(double[] flat, int from, int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      int start = from + i * columns;
      matrix[i] = Arrays.copyOfRange(flat, start, start + columns);
    }
    return matrix;
  }

  /** The inner product of two vectors. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Some numbers without a pattern, between -1 and 1. */
  public static double[] noise(int length, long seed) {
    return new Random(seed).doubles(length, -1, 1).toArray();
  }
}
