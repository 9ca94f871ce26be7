import fluxion.Differentiable;

/** Arrays that come in and go out again. */
class GivenBack {
  @Differentiable
  static double[] same(double[] a, double x) {
    a[0] *= x;
    return a;
  }

  @Differentiable
  static double[] either(double[] a, double[] b) {
    double[] r = a[0] * b[0] > 1 ? a : b;
    r[1] = a[1] * b[1];
    return r;
  }

  @Differentiable
  static double[][] rows(double[] a, double[] b, double x) {
    double[][] m = {a, b, {x, x * x}, a};
    m[0][0] = x * m[1][1];
    return m;
  }

  private static double[] pass(double[] a) {
    return a;
  }

  private static double[] fill(double[] a, double v) {
    for (int i = 0; i < a.length; i++) {
      a[i] = a[i] * v + i;
    }
    return a;
  }

  @Differentiable
  static double helper(double[] a, double x) {
    double[] b = pass(a);
    b[0] *= x;
    double[] c = fill(b, a[0]);
    fill(a, x)[1] *= 2;
    return c[0] * c[1] + a[2] * pass(c)[3];
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }

  @Differentiable
  static double twice(double[] a, double[] b) {
    return dot(a, a) * dot(a, b) + dot(b, b);
  }
}
