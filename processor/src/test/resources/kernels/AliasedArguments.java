import fluxion.Derivative;
import fluxion.Differentiable;

/** Helpers that are called with one array for two parameters, or with an array and its row. */
class AliasedArguments {
  static void multiply(double[] a, double[] b, double[] c, int n) {
    if (n > 1000) {
      multiply(a, b, c, n - 1);
      return;
    }
    for (int i = 0; i < a.length; i++) {
      c[i] = a[i] * b[i];
    }
    for (int i = 1; i < a.length; i++) {
      c[i] += a[i - 1] * b[i];
    }
  }

  static double firstRow(double[][] m, double[] r, int n) {
    if (n > 3) {
      return firstRow(m, r, n - 1);
    }
    r[0] = 2 * m[0][0];
    double s = 0;
    for (int i = 0; i < r.length; i++) {
      s += m[0][i] * r[i];
    }
    return s;
  }

  static double product(double[] a, double[] b, int n) {
    if (n > 3) {
      return product(b, a, n - 1);
    }
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i] * a[0] * b[0];
    }
    return s;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.HVP})
  static double f(double[] x, double[] y) {
    double[] a = x.clone();
    double[] b = y.clone();
    double apart = product(a, b, 5);
    multiply(a, b, a, 3);
    double[][] m = {a, b};
    double s = firstRow(m, m[0], 5);
    return s * s + apart + product(a, a, 6);
  }
}
