import fluxion.Differentiable;

/** Bounds of loops that are expressions, and variables that only the header knows. */
class LoopHeaders {
  @Differentiable
  static double masked(double[] a, int n) {
    int m = n + 7;
    double s = 0;
    for (int i = 0; i < (m & 3); i++) {
      s += a[i] * a[i];
    }
    for (int i = 3; i > (m & 1); i--) {
      s *= 1 + 0.1 * a[i];
    }
    for (int i = 3; i >= (m & 2); i--) {
      s += Math.sin(a[i] * s);
    }
    return s;
  }

  @Differentiable
  static double twoVariables(double[] a, int n) {
    double s = 1;
    for (int i = 0, e = n & 3; i <= e; ++i) {
      s = s * a[i] + 1;
    }
    return s;
  }
}
