import fluxion.Differentiable;

/** One row under two names, in two places of a matrix, and swapped. */
class AliasedRows {
  @Differentiable
  static double f(double[][] m, double x) {
    double[] row = m[1];
    row[0] *= x;
    m[2] = m[1];
    m[2][1] += row[0] * x;
    double[] t = m[0];
    m[0] = m[3];
    m[3] = t;
    t[2] = m[1][1] * m[0][0];
    double s = 0;
    for (double[] r : m) {
      for (double v : r) {
        s = s * 0.9 + v * v;
      }
    }
    return s;
  }

  @Differentiable
  static double swapInLoop(double[][] m, double x) {
    for (int i = 0; i + 1 < m.length; i++) {
      double[] t = m[i];
      m[i] = m[i + 1];
      m[i + 1] = t;
      m[i][i] = m[i][i] * x + t[0];
      t[1] = Math.sin(m[i][i]);
    }
    return m[0][0] + 2 * m[1][1] + 3 * m[2][2] + 4 * m[3][1] * m[3][0];
  }

  @Differentiable
  static double shared(double[] a, double x) {
    double[][] m = new double[3][];
    m[0] = a;
    m[1] = a;
    m[2] = new double[] {x, a[1], 1};
    m[0][0] *= x;
    m[1][0] *= x;
    m[2][1] = m[1][0] * a[0];
    double[] r = x > 1 ? m[0] : m[2];
    r[1] *= r[0];
    return a[0] + a[1] * m[2][1];
  }
}
