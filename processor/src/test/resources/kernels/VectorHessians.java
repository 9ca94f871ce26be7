import fluxion.Derivative;
import fluxion.Differentiable;

/** Hessians of what is fused, guarded, recursive or in place. */
class VectorHessians {
  static double rec(double[] x, int i) {
    if (i >= x.length) return 1;
    double r = rec(x, i + 1);
    double[] own = {x[i], r};
    return own[0] * own[1] + Math.sin(own[0]) + (x[i] > 0 ? rec(x, i + 2) : 0);
  }

  static double rw(double[] x, int i) {
    if (i >= x.length) return 0.5;
    double v = x[i];
    double r = rw(x, i + 1);
    x[i] = v * r + 1;
    return r * x[i];
  }

  static double tr(double[] x, int i, double acc) {
    return i == x.length ? acc : tr(x, i + 1, Math.sin(acc * x[i]) + acc);
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double sums(double[] x) {
    double s = 0;
    for (double v : x) s += Math.exp(-v * v) * Math.sin(v);
    double m = 0;
    for (double v : x) {
      if (v > m) m = v;
    }
    double p = 1;
    for (double v : x) p *= 1 + v * 0.1;
    return s * s + m * s * p;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double scratch(double[] x) {
    double[] t = new double[x.length];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) t[j] = x[i] * x[j];
      for (int j = 0; j < x.length; j++) s += Math.sqrt(t[j] * t[x.length - 1 - j] + 1);
    }
    return s;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double recursion(double[] x) {
    return rec(x, 0);
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double recWrites(double[] x) {
    double a = rw(x, 0);
    double b = rw(x, 1);
    for (int i = 0; i < x.length; i++) x[i] = 2;
    return a + b * 0.1;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double callThenWrite(double[] x) {
    double[] c = x.clone();
    double a = tr(c, 0, 1);
    for (int i = 0; i < c.length; i++) c[i] = a * x[i];
    double b = tr(c, 0, a);
    for (double v : c) b += v * v;
    return b;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double chol(double[] x) {
    int n = x.length;
    double[][] l = new double[n][n];
    double s = 0;
    for (int i = 0; i < n; i++)
      for (int j = 0; j <= i; j++) {
        double q = i == j ? 4 + x[i] * x[i] : x[i] * x[j] * 0.1;
        for (int k = 0; k < j; k++) q -= l[i][k] * l[j][k];
        l[i][j] = i == j ? Math.sqrt(q) : q / l[j][j];
        if (i == j) s += Math.log(l[i][i]);
      }
    return s;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static float fl(float[] x) {
    float s = 1;
    for (float v : x) {
      s += v * v * s * 0.1f;
      float[] w = {v, s};
      s += w[0] * w[1];
      if (s > 50) s = (float) Math.sqrt(s);
    }
    return s;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double newton(double[] x) {
    double s = 0;
    for (double v : x) {
      double y = 1;
      int k = 0;
      while (Math.abs(y * y - v * v - 1) > 1e-12 && k++ < 40) {
        y = 0.5 * (y + (v * v + 1) / y);
      }
      s += y * v;
    }
    return s;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double scal9(
      double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    double s = a;
    double[] v = {a, b, c, d, e, f, g, h, i};
    for (int k = 0; k < 9; k++) s += v[k] * v[(k * k) % 9] * Math.sin(v[8 - k]);
    if (s > 0) s += Math.log(1 + s) * a;
    return s;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double one(double x) {
    double s = x;
    for (int k = 0; k < 5; k++) {
      double[] t = {s, x};
      s = t[0] * t[1] + Math.sin(t[0]);
      if (s > 3) s = Math.sqrt(s);
    }
    return s;
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double sharedSin(double[] x) {
    double t = 0;
    for (int i = 0; i < x.length; i++) {
      double s = Math.sin(x[i]), c = Math.cos(x[i]), e = Math.exp(s);
      t +=
          s * c * e
              + e / (1 + e)
              + Math.tanh(c) * Math.tanh(c)
              + Math.pow(e, 1.5)
              + Math.atan2(s, e + 1)
              + Math.hypot(s, c + 2);
    }
    return Math.sin(t) * Math.cos(t);
  }
}
