package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * A determinant by expansion along the first row, as recursive as its definition.
 *
 * <p>Source: Laplace's expansion, GradBench's "det". Shapes: {@code a[n * n]}, row by row, to a
 * scalar.
 */
public final class Determinant {
  private Determinant() {}

  /** The determinant of a matrix of {@code n} rows, {@code n} below 32. */
  @Differentiable
  public static double determinant(double[] a, int n) {
    return minor(a, n, 0, 0);
  }

  /** The determinant of the rows from {@code row} on, without the columns in a set of bits. */
  private static double minor(double[] a, int n, int row, int removed) {
    if (row == n) {
      return 1;
    } else {
      double sum = 0;
      double sign = 1;
      for (int column = 0; column < n; column++) {
        int bit = 1 << column;
        if ((removed & bit) == 0) {
          sum += sign * a[row * n + column] * minor(a, n, row + 1, removed | bit);
          sign = -sign;
        }
      }
      return sum;
    }
  }
}
