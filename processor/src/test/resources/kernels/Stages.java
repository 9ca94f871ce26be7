import fluxion.Differentiable;

/** A Runge-Kutta step by helpers that return fresh arrays, over time and space. */
class Stages {
  private static double[] slope(double[] y, double k) {
    double[] d = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      int next = i + 1 == y.length ? 0 : i + 1;
      d[i] = k * y[next] - y[i] * y[i];
    }
    return d;
  }

  private static double[] plus(double[] y, double h, double[] d) {
    double[] r = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      r[i] = y[i] + h * d[i];
    }
    return r;
  }

  @Differentiable
  static double[] rk4(double[] y, double k, int n) {
    double h = 0.05;
    for (int t = 0; t < n; t++) {
      double[] k1 = slope(y, k);
      double[] k2 = slope(plus(y, h / 2, k1), k);
      double[] k3 = slope(plus(y, h / 2, k2), k);
      double[] k4 = slope(plus(y, h, k3), k);
      double[] next = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        next[i] = y[i] + h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
      y = next;
    }
    return y;
  }

  @Differentiable
  static double growing(double[] a, double x) {
    double[] b = a;
    for (int k = 1; k < 4; k++) {
      b = java.util.Arrays.copyOf(b, b.length + 1);
      b[b.length - 1] = b[k] * x + b[0];
      b[0] = Math.sin(b[b.length - 1]);
    }
    double s = 0;
    for (double v : b) s += v * v;
    return s;
  }

  @Differentiable
  static double history(double[] a, double x, int n) {
    double[][] kept = new double[n + 1][];
    kept[0] = a;
    for (int t = 1; t <= n; t++) {
      kept[t] = plus(kept[t - 1], x, kept[t / 2]);
      kept[t - 1][0] = kept[t][1];
    }
    double s = 0;
    for (int t = 0; t <= n; t++) {
      s += kept[t][0] * kept[t][3] * (t + 1);
    }
    return s;
  }
}
