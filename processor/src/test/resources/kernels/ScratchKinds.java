import fluxion.Differentiable;
import java.util.List;

/** Scratch arrays of references, records and partly filled ones, made in each trip. */
class ScratchKinds {
  record P(double u, double v) {}

  record In(double a, int k) {}

  enum M {
    A,
    B
  }

  static double cond(double[] x, double s, int k) {
    double[] t = new double[x.length + 9];
    t[k] = s;
    if (s > 1) t[k + 1] = s * x[0];
    double r = 0;
    for (double v : t) r += v * v;
    return r;
  }

  @Differentiable
  static double refs(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      String[] n = new String[x.length + 9];
      M[] m = new M[x.length + 9];
      Integer[] b = new Integer[x.length + 9];
      long[] l = new long[x.length + 9];
      char[] c = new char[x.length + 9];
      List<?>[] g = new List<?>[x.length + 9];
      if (n[(i + 8) % 9] != null
          || m[0] != null
          || b[1] != null
          || l[2] != 0
          || c[3] != 0
          || g[4] != null) s += 1000;
      n[(i + 8) % 9] = "q";
      m[0] = i % 2 == 0 ? M.A : M.B;
      b[1] = i;
      l[2] = i;
      c[3] = 'c';
      g[4] = List.of(i);
      for (int k = 0; k < 9; k++) {
        if (n[k] != null) s += x[i] * k * a;
      }
      s += m[0] == M.A ? x[i] * x[i] : l[2] * a * b[1];
    }
    return s;
  }

  @Differentiable
  static double recArr(double[] x, double a) {
    double s = 0;
    double last = 1;
    for (int i = 0; i < x.length; i++) {
      P[] ps = new P[x.length + 9];
      for (int j = 0; j < i; j++) ps[j] = new P(x[j] * a, x[i]);
      for (int j = 0; j < i; j++) s += ps[j].u() * ps[j].v();
      if (i == 2) {
        last = ps[1].u();
      }
      ps[0] = new P(s, a);
    }
    return s * last;
  }

  @Differentiable
  static double recTable(double[] x, double a) {
    P[][] t = new P[3][];
    double s = 0;
    for (int i = 0; i < 3; i++) {
      t[i] = new P[x.length + 9];
      for (int j = 0; j < x.length; j++) if ((i + j) % 2 == 0) t[i][j] = new P(x[j], a * i);
      P[] w = new P[x.length + 9];
      w[i] = x.length > 2 ? t[i][i] : new P(a, 1);
      t[0][x.length + 8] = w[i];
    }
    for (int i = 0; i < 3; i++)
      for (int j = 0; j < x.length; j++)
        if ((i + j) % 2 == 0) s += t[i][j].u() * t[i][j].v() + t[i][j].u();
    s += t[0][x.length + 8].u();
    return s;
  }

  @Differentiable
  static double fill(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] t = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        if (j > i) continue;
        t[j] = x[j];
      }
      double[] u = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        u[j] = x[j] * a;
        if (u[j] > 2) break;
      }
      double[] w = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        w[j] += x[j];
      }
      double[] z = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        z[j] = j > 0 ? z[j - 1] + x[j] : a;
      }
      double[] y = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        y[j] = x[j];
        y[x.length - 1 - j] += y[j] * a;
      }
      for (int j = 0; j < x.length; j++) s += t[j] * u[j] + w[j] * z[j] + y[j] * y[j];
    }
    return s;
  }

  @Differentiable
  static double whileCond(double[] x, double a) {
    if (x.length == 0) return a;
    double s = a * a + 0.5;
    int k = 0;
    while (cond(x, s, k % 5) < 9 && k < 6) {
      double[] h = new double[x.length];
      h[k % x.length] = s;
      for (double v : h) s += v * 0.3 * x[0] * x[0];
      s += 0.3;
      k++;
    }
    return s;
  }
}
