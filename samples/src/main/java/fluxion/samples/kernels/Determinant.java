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

  /**
   * The same, with the minors of the last two rows written out: most calls of the recursion are for
   * them.
   */
  @Differentiable
  public static double expansion(double[] a, int n) {
    return minorOf(a, n, 0, (1 << n) - 1);
  }

  /** The determinant of the rows from {@code row} on, with the columns in a set of bits. */
  private static double minorOf(double[] a, int n, int row, int columns) {
    if (row == n - 1) {
      return a[row * n + first(columns)];
    }
    double alternating = 0;
    for (int left = columns; left != 0; left = rest(left)) {
      int column = first(left);
      int others = columns & ~(1 << column);
      double element = a[row * n + column];
      if (row == n - 3) {
        int i = first(others);
        int j = first(rest(others));
        int next = (row + 1) * n;
        int last = next + n;
        double minor = a[next + i] * a[last + j] - a[next + j] * a[last + i];
        alternating = element * minor - alternating;
      } else {
        alternating = element * minorOf(a, n, row + 1, others) - alternating;
      }
    }
    return (n - row) % 2 == 0 ? -alternating : alternating;
  }

  private static int first(int columns) {
    return Integer.numberOfTrailingZeros(columns);
  }

  private static int rest(int columns) {
    return columns & (columns - 1);
  }
}
