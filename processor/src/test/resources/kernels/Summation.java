import fluxion.Differentiable;

/** Floating-point arithmetic that clever rewriting would break. */
class Summation {
  @Differentiable
  static double kahan(double[] a, double x) {
    double s = 1e8;
    double c = 0;
    for (double v : a) {
      double y = v * x - c;
      double t = s + y;
      c = (t - s) - y;
      s = t;
    }
    return s - c;
  }

  @Differentiable
  static double rounding(double x, double y) {
    double a = x * y / y;
    double b = x + y - y;
    double c = -(y - x);
    double d = x - x + 0.0 * y;
    double e = x * 1 / 1 + -(-y) + (0.0 + x) + (-0.0 + y) - 0.0;
    return a * b * c + d / 3 + e;
  }

  @Differentiable
  static double extremes(double x) {
    double big = x * 1e200;
    double small = x * 1e-200;
    return big * small + big / (big + 1) + Math.hypot(big, big) / big + (big * 1e-200) * x;
  }
}
