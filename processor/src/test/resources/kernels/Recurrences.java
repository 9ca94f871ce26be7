import fluxion.Differentiable;

/** Elements that are computed from others of the same array. */
class Recurrences {
  @Differentiable
  static double path(double x, double a, int n) {
    double[] y = new double[Math.abs(n) % 7 + 3];
    y[0] = x;
    for (int i = 0; i < y.length - 1; i++) {
      y[i + 1] = y[i] + 0.1 * Math.sin(a * y[i]) * y[i];
    }
    return y[y.length - 1] * y[1];
  }

  @Differentiable
  static double backwards(double[] x) {
    double[] y = x.clone();
    for (int i = y.length - 2; i >= 0; i--) {
      y[i] = y[i] * y[i + 1] * y[i + 1];
    }
    return y[0];
  }

  @Differentiable
  static double upwardsInPlace(double[] x) {
    for (int i = 1; i < x.length; i++) {
      x[i] = x[i] * x[i - 1] + x[i] * x[i];
    }
    return x[x.length - 1];
  }

  @Differentiable
  static double layers(double[][][] w, double[] x) {
    double[][] v = new double[w.length + 1][x.length];
    for (int i = 0; i < x.length; i++) {
      v[0][i] = x[i];
    }
    for (int k = 0; k < w.length; k++) {
      for (int i = 0; i < x.length; i++) {
        double s = 0.1;
        for (int j = 0; j < x.length; j++) {
          s += w[k][i % w[k].length][j % w[k][0].length] * v[k][j] * v[k][j];
        }
        v[k + 1][i] = Math.tanh(s);
      }
    }
    double s = 0;
    for (double e : v[w.length]) {
      s += e * e;
    }
    return s;
  }

  @Differentiable
  static double sweptAgain(double[] x, double a) {
    double[] y = new double[4];
    for (int sweep = 0; sweep < 3; sweep++) {
      for (int i = 0; i < 3; i++) {
        y[i + 1] = y[i] * y[i] + a * x[i % x.length];
      }
      y[0] += 0.3 * y[3];
    }
    return y[3] * y[0];
  }

  @Differentiable
  static double behind(double[] x) {
    double s = 0;
    for (int i = 1; i < x.length; i++) {
      double read = x[i] * x[i];
      x[i - 1] = read * x[i - 1];
      s += read * x[i - 1];
    }
    return s;
  }

  @Differentiable
  static double sharedRows(double[] x) {
    double[][] rows = new double[3][];
    rows[0] = new double[] {x[0], x[1]};
    rows[1] = rows[0];
    rows[2] = rows[1];
    double s = 0;
    for (int k = 0; k < 2; k++) {
      double e = rows[k][0] * rows[k][1];
      rows[k + 1][0] = 0.5 * e * e;
      s += e * rows[k][0];
    }
    return s;
  }

  @Differentiable
  static double swapped(double[] x, int n) {
    double[] a = x.clone();
    double[] b = new double[x.length];
    double s = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double e = a[i] * a[i];
      a[i + 1] = e + x[i + 1];
      b[i + 1] = e * a[i + 1];
      s += e * b[i];
      double[] t = a;
      a = b;
      b = t;
    }
    return s + a[n % 2] + b[1];
  }

  @Differentiable
  static double withinTrip(double[] x, double[] y) {
    double s = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double e = x[i] * y[j];
        y[i + 1] = e * e;
        s += e * x[i] * y[i];
      }
    }
    return s;
  }
}
