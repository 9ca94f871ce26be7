import fluxion.Differentiable;

/** Many trips, so that what is kept of them grows. */
class LongLoops {
  @Differentiable
  static double logistic(double x, double r) {
    double y = x * 0.3;
    for (int i = 0; i < 3000; i++) {
      y = y + 0.001 * r * y * (1 - y);
    }
    return y;
  }

  @Differentiable
  static double whileLong(double x, double y) {
    double t = 0;
    double s = y;
    while (t < 1000) {
      t += x;
      s += 0.01 * Math.sin(s) * t / 1000;
    }
    return s;
  }

  @Differentiable
  static double sparse(double[] a, double x) {
    double s = x;
    for (int i = 0; i < 1000; i++) {
      if (i % 100 == 7) {
        a[i % a.length] *= 1 + 0.1 * s;
        s = a[(i + 1) % a.length] - 0.5 * s;
      }
    }
    return s;
  }
}
