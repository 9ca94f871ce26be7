import fluxion.Derivative;
import fluxion.Differentiable;

/** Vector forward mode through ragged and null rows, exchanges, tapes and wide helpers. */
class VectorForward {
  record P(double u, double v) {}

  static double many(
      double a,
      double b,
      double c,
      double d,
      double e,
      double f,
      double g,
      double h,
      double i,
      double j,
      double k,
      double l,
      double m,
      double n,
      double o,
      double p,
      double q,
      double r,
      double s,
      double t) {
    double z = 1;
    for (int w = 0; w < 3; w++)
      z = z * 0.5 + a * b - c * d + e * f - g * h + i * j - k * l + m * n - o * p + q * r - s * t;
    return z;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] ragged(double[] x, double a) {
    double[][] r = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      if (i % 3 == 1) continue;
      r[i] = new double[i % 4 + 1];
      for (int j = 0; j < r[i].length; j++) r[i][j] = x[i] * j + a * x[j];
    }
    double[] out = new double[x.length + 1];
    for (int i = 0; i < x.length; i++) {
      if (r[i] == null) {
        out[i] = a;
        continue;
      }
      for (double v : r[i]) out[i] += v * v;
      if (i + 2 < x.length) {
        double[] t = r[i];
        r[i] = r[i + 2];
        r[i + 2] = t;
      }
    }
    out[x.length] = a * a;
    return out;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] identity(double[] x) {
    return x;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] inPlace(double[] x, double a) {
    for (int i = 1; i < x.length; i++) x[i] = x[i - 1] * x[i] + a;
    return x;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] permute(double[] x, double[] y, double a) {
    double[] p = x, q = y;
    for (int i = 0; i < 3; i++) {
      double[] t = p;
      p = q;
      q = t;
      for (int j = 0; j < p.length; j++) p[j] = Math.sin(q[j % Math.max(1, q.length)]) * a + p[j];
    }
    return p;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static float[] floats(float[] x, float a) {
    float[] r = new float[x.length * 2];
    for (int i = 0; i < r.length; i++) r[i] = x[i / 2] * a * (i + 1);
    return r;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] wide(double[] x) {
    double[] r = new double[Math.min(1, x.length)];
    for (double v : x) r[0] += v * v;
    return r;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] manyArgs(double[] x, double a) {
    double[] r = new double[x.length + 1];
    for (int i = 0; i < x.length; i++) {
      double v = x[i];
      r[i + 1] =
          many(v, a, v * v, r[i], v, a, x[0], v, a, v, v, a, v, a, v, a, v, v, a, r[i]) * 0.1;
    }
    return r;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] recs(double[] x, double a) {
    P[] ps = new P[x.length];
    for (int i = 0; i < ps.length; i++) {
      if (i % 2 == 0) ps[i] = new P(x[i] * a, x[i]);
      else ps[i] = ps[i - 1];
    }
    double[] out = new double[2 * ps.length];
    for (int i = 0; i < ps.length; i++) {
      out[2 * i] = ps[i].u() * ps[i].v();
      out[2 * i + 1] = ps[ps.length - 1 - i].u();
    }
    return out;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] whileTape(double[] x, double a) {
    double[] y = x.clone();
    int k = 0;
    while (k < 4) {
      double[] z = new double[y.length];
      for (int i = 0; i < y.length; i++) z[i] = y[i] * a + (i > 0 ? y[i - 1] : 0);
      if (z.length > 0 && z[0] > 3) break;
      y = z;
      k++;
    }
    return y;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] two(double x, double y, double z, int n) {
    double[] o = new double[n];
    for (int i = 0; i < n; i++) o[i] = Math.sin(x * i) * y + z;
    return o;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] library(double[] x, double a) {
    double[] y = java.util.Arrays.copyOf(x, x.length + 2);
    java.util.Arrays.fill(y, 0, Math.min(1, x.length), a);
    double[][] m = {y, x};
    double[][] c = m.clone();
    c[0] = c[1].clone();
    if (x.length > 1) System.arraycopy(y, 0, c[0], 1, x.length - 1);
    double[] o = new double[y.length];
    System.arraycopy(c[0], 0, o, 0, x.length);
    for (int i = 0; i < o.length; i++) o[i] += y[i] * a;
    return o;
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] rows3(double[] x) {
    double[][][] t = new double[2][3][];
    for (int i = 0; i < 2; i++)
      for (int j = 0; j < 3; j++) t[i][j] = i == j ? x : new double[x.length];
    double[][] q = t[1];
    t[1] = t[0];
    t[0] = q;
    for (int i = 0; i < 2; i++)
      for (int j = 0; j < 3; j++)
        for (int k = 0; k < x.length; k++) t[i][j][k] += x[k] * (i + 1) + j;
    return t[0][0];
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
  static double[] nullOut(double[] x, int n) {
    double[] r = null;
    if (x.length > 2) r = new double[] {x[0], x[1] * x[2]};
    else r = new double[n + 1];
    double[][] w = new double[2][];
    w[1] = r;
    if (w[0] == null) return w[1];
    return x;
  }
}
