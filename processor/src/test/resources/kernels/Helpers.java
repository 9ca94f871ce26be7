import fluxion.Differentiable;

/** Helpers called with active and with inactive arguments, in any order. */
class Helpers {
  private static double mix(double a, double b, double[] w) {
    w[0] += a * b;
    return Math.sin(a) * b + w[1];
  }

  private static double sum(double... values) {
    double s = 0;
    for (double v : values) {
      s += v * (s + 1);
    }
    return s;
  }

  private static void axpy(double k, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += k * x[i];
    }
  }

  private static int count(double[] a, double limit) {
    int n = 0;
    for (double v : a) {
      if (v > limit) n++;
    }
    return n;
  }

  @Differentiable
  static double f(double x, double[] a, int n) {
    double[] fixed = {1, 2, 3, 4};
    double[] w = {x, 1};
    double r = mix(x, 2, w) + mix(3, x, fixed) + mix(1, n, w) + mix(w[0], w[0], a);
    axpy(x, fixed, a);
    axpy(2, a, w.length > 5 ? fixed : fixed.clone());
    axpy(r, a, fixed);
    return sum() + sum(x) + sum(x, n, r) + sum(a) + fixed[2] * count(a, 1) + w[0];
  }

  @Differentiable
  static double order(double x, double[] a) {
    return next(a, x) + next(a, 2) * next(a, next(a, x));
  }

  private static double next(double[] a, double x) {
    a[0] = a[0] * 0.5 + x;
    return a[0] * a[1];
  }
}
