package fluxion.samples.benchmarks.manual;

/**
 * The gradient of {@link fluxion.samples.kernels.Determinant#determinant}. A minor's adjoint does
 * not depend on minors, so that a single recursion goes down with adjoints and comes back with
 * values.
 *
 * <p>Source: the chain rule. Shapes: {@code a[n * n]}.
 */
public final class DeterminantAdjoint {
  private DeterminantAdjoint() {}

  /** Adds the gradient to the array; returns the value. */
  public static double addGradient(double[] a, int n, double[] bar) {
    return minor(a, n, 0, 0, bar, 1);
  }

  private static double minor(
      double[] a, int n, int row, int removed, double[] bar, double minorBar) {
    if (row == n) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < n; column++) {
      int bit = 1 << column;
      if ((removed & bit) == 0) {
        double signed = sign * a[row * n + column];
        double minor = minor(a, n, row + 1, removed | bit, bar, minorBar * signed);
        sum += signed * minor;
        bar[row * n + column] += minorBar * sign * minor;
        sign = -sign;
      }
    }
    return sum;
  }
}
