import fluxion.Differentiable;

/** What throws in the method throws in its derivatives. */
// input: n=0
// input: n=4
class ThrownAsEver {

  @Differentiable
  static double order2(double[] x, double a, int n) {
    double s = 0;
    for (int i = 0; i < n; i++) {
      s += x[i] * a;
      if (n == 4) {
        int[] w = new int[2];
        w[n] = 1;
      }
    }
    double t = s;
    if (n == 4) {
      Object o = n == 4 ? null : "x";
      s += o.hashCode();
    }
    return s * t;
  }

  @Differentiable
  static double last(double[] x, double a, int n) {
    double m = a;
    for (int i = 0; i < n; i++) {
      double v = x[i == 4 ? 100 : i] * a;
      if (v > 0.5) m = v * v;
    }
    return m;
  }

  @Differentiable
  static double nulls(double[] x, double a, int n) {
    double[] y = n == 3 ? null : x;
    double s = 0;
    for (int i = 0; i < n; i++) s += y[i] * a;
    return s;
  }

  @Differentiable
  static double unused(double[] x, double a, int n) {
    double[] t = {a, 1};
    double dead = t[n > 4 ? 5 : 0];
    double d2 = x[n - 1];
    int z = 7 % n;
    for (int i = 0; i < 3; i++) {
      double w = x[i];
    }
    return a * a;
  }

  @Differentiable
  static double rangeSmall(double a, double b, int n) {
    double[] v = {a, b, 1};
    double s = 0;
    for (int i = 0; i < 4; i++) {
      if (i < n) s += v[i] * a;
    }
    return s;
  }
}
