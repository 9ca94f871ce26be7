import fluxion.Differentiable;

// input: n=0
// input: n=-3
// input: n=10
class Counted {
  @Differentiable
  static double down(double x, int n) {
    double s = 0;
    for (int i = n; i >= 1; i -= 2) s = s * x + i;
    for (int i = n - 1; i > 0; --i) s += x / i;
    for (int i = 0, m = n * 2; m > i; i = i + 3) s += i * x;
    return s;
  }

  @Differentiable
  static double outside(double x, int n) {
    int i;
    int k = 0;
    double s = 1;
    for (i = 0; i <= n; ++i, k += 2) s += x * k;
    return s + i;
  }

  @Differentiable
  static double bounds(double[] a, double[][] m, double x) {
    double s = 0;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        s += m[i][j] * a[j];
      }
      double[] row = m[i];
      for (int j = 0; j < Math.min(row.length, 3); j++) row[j] = s * x;
    }
    return s;
  }
}
