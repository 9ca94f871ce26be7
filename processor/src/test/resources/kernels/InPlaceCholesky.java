import fluxion.Differentiable;

class InPlaceCholesky {
  static void factor(double[][] a) {
    int n = a.length;
    for (int j = 0; j < n; j++) {
      double d = a[j][j];
      for (int k = 0; k < j; k++) d -= a[j][k] * a[j][k];
      if (!(d > 0)) {
        throw new IllegalArgumentException("not positive definite");
      }
      a[j][j] = Math.sqrt(d);
      for (int i = j + 1; i < n; i++) {
        double s = a[i][j];
        for (int k = 0; k < j; k++) s -= a[i][k] * a[j][k];
        a[i][j] = s / a[j][j];
      }
    }
  }

  @Differentiable
  static double logDet(double[][] m, double jitter) {
    double[][] a = new double[m.length][];
    for (int i = 0; i < m.length; i++) {
      a[i] = m[i].clone();
      a[i][i] += 5 + jitter;
    }
    factor(a);
    double s = 0;
    for (int i = 0; i < a.length; i++) s += 2 * Math.log(a[i][i]);
    return s;
  }
}
