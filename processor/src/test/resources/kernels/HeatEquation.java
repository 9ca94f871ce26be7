import fluxion.Differentiable;

/** Explicit steps on a grid: two buffers that change places, borders held, several forms. */
class HeatEquation {
  private static final int STEPS = 3;

  static void step(double[][] from, double[][] to, double k) {
    for (int i = 1; i < from.length - 1; i++) {
      for (int j = 1; j < from[i].length - 1; j++) {
        double laplacian =
            from[i - 1][j] + from[i + 1][j] + from[i][j - 1] + from[i][j + 1] - 4 * from[i][j];
        to[i][j] = from[i][j] + k * laplacian;
      }
    }
  }

  static double[][] copy(double[][] a) {
    double[][] c = new double[a.length][];
    for (int i = 0; i < a.length; i++) c[i] = a[i].clone();
    return c;
  }

  @Differentiable
  static double[][] diffuse(double[][] u, double k) {
    double[][] a = copy(u), b = copy(u);
    for (int t = 0; t < STEPS; t++) {
      step(a, b, 0.1 * k);
      double[][] swap = a;
      a = b;
      b = swap;
    }
    return a;
  }

  @Differentiable
  static void inPlace(double[] u, double k, int steps) {
    while (steps-- > 0) {
      double left = u[0];
      for (int i = 1; i < u.length - 1; i++) {
        double here = u[i];
        u[i] += k * (left - 2 * here + u[i + 1]);
        left = here;
      }
    }
  }

  @Differentiable
  static double implicit(double[] u, double k) {
    int n = u.length;
    double[] c = new double[n], d = new double[n];
    c[0] = -k / (1 + 2 * k);
    d[0] = u[0] / (1 + 2 * k);
    for (int i = 1; i < n; i++) {
      double m = 1 + 2 * k + k * c[i - 1];
      c[i] = -k / m;
      d[i] = (u[i] + k * d[i - 1]) / m;
    }
    for (int i = n - 2; i >= 0; i--) {
      d[i] -= c[i] * d[i + 1];
    }
    double total = 0;
    for (double v : d) {
      total += v * v;
    }
    return total;
  }
}
