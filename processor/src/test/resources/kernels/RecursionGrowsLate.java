import fluxion.Differentiable;

/**
 * Functions that call each other, where what matters in one shows only after the other has been
 * looked at twice.
 */
class RecursionGrowsLate {
  record Pair(double x, double y) {}

  record Nest(Pair p, double[] w, int k) {
    double head() {
      return p.x() * w[k & 3] + p.y();
    }
  }

  private static double first(int n, double p, double[] a, Nest nest) {
    a[0] /= 1.5 + Math.sin(p);
    second(n - 1, a[0], nest);
    return nest.w()[2] * Math.cos(a[0]);
  }

  private static double second(int n, double p, Nest nest) {
    if (n <= 0 || n > 5) {
      return 0.5;
    }
    if (p > 0.5) {
      return first(1, 0.5, new double[5], new Nest(new Pair(p, p), nest.w(), n));
    }
    p = first(1, nest.head(), nest.w(), nest);
    return p + 0.35;
  }

  private static double third(double[] a, double p, double q) {
    for (int i = 0; i < 4; i++) {
      a[0] /= 1.5 + Math.sin(p);
    }
    p = first(1, a[2], new double[4], new Nest(new Pair(q, q), a, 3));
    a[1] = q;
    return p;
  }

  @Differentiable
  static Nest f(double[] x, Pair p) {
    double d = 0.4;
    double[] a = new double[4];
    third(a, 0.5, 0.5);
    int fuel = 4;
    do {
      d = first(fuel, d, x, new Nest(p, a, fuel));
    } while (fuel-- > 0 && (fuel & 3) != 1 && (fuel & 3) != 2);
    return new Nest(p, x, a[0] >= d ? 3 : 4);
  }
}
