import fluxion.Differentiable;

/** Arrays made in loops: kept, partly written, ragged, null, on the tape of a recursion. */
// input: x={0.57,-1.23,0.71}, a=0.8, n=3
// input: x={}, a=0.5, n=0
class ArraysOfTrips {
  static double[] helper(double[] x, double a, int k) {
    double[] r = new double[x.length];
    for (int i = 0; i < x.length; i++) r[i] = i < k ? x[i] * a : 0;
    if (k > 2) return x;
    return r;
  }

  static double rec(double[] x, double a, int n) {
    if (n <= 0) return a;
    double s = 0;
    int k = 0;
    while (s < 3 && k < 3) {
      double[] t = new double[n];
      for (int i = 0; i < n; i++) {
        t[i] = x[i] * (a + k);
        s += Math.sin(t[i]);
      }
      s += t[0] * t[n - 1] + 0.3;
      k++;
    }
    double[] u = new double[n];
    for (int i = 0; i < n; i++) u[i] = x[i] * s * 0.1;
    return rec(u, s, n - 1) + (n % 2 == 0 ? rec(x, a, n - 2) * s : 0) + u[0];
  }

  @Differentiable
  static double keptRow(double[] x, double a) {
    int n = x.length;
    double[][] keep = new double[n][];
    double[] prev = null;
    double s = 0;
    for (int i = 0; i < n; i++) {
      double[] t = new double[n];
      for (int j = 0; j < n; j++) t[j] = x[j] * (i + a);
      keep[i] = t;
      if (prev != null) s += prev[0] * t[0];
      prev = t;
    }
    for (double[] k : keep) for (double v : k) s += v * v * 0.1;
    return s;
  }

  @Differentiable
  static double partial(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] t = new double[x.length];
      double[] u = new double[i];
      for (int j = 0; j < i; j++) {
        t[j] += x[j] * a;
        u[j] = t[j] * x[i];
      }
      if (x[i] > 0.45) t[i] = a;
      for (double v : t) s += v * v;
      for (double v : u) s += v;
    }
    return s;
  }

  @Differentiable
  static double breakFill(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] t = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        if (x[j] > 1.0) break;
        t[j] = x[j] * a + i;
      }
      for (int j = 0; j < x.length; j++) s += t[j] * t[(j + i) % x.length];
    }
    return s;
  }

  @Differentiable
  static double whileScratch(double[] x, double a) {
    double s = a;
    int k = 0;
    while (s < 20 && k < 5) {
      double[] t = new double[x.length];
      boolean[] seen = new boolean[x.length];
      int[] idx = new int[x.length];
      for (int j = 0; j < x.length; j += 2) {
        t[j] = x[j] * s;
        seen[j] = true;
        idx[j]++;
      }
      for (int j = 0; j < x.length; j++) {
        s += t[j] * t[j] * idx[j];
        if (!seen[j]) s += x[j] * a;
      }
      s += 1;
      k++;
    }
    return s;
  }

  @Differentiable
  static double rank2(double[][] rag, double a) {
    double s = 0;
    for (double[] r : rag) {
      double[][] m = new double[r.length][3];
      double[][] c = new double[rag.length][];
      for (int i = 0; i < r.length; i++) {
        m[i][i % 3] += r[i] * a;
      }
      if (r.length > 0) {
        m[0] = new double[] {1, a, 2};
        m[r.length - 1][0] += a;
      }
      for (double[] q : m) for (double v : q) s += v * v;
      c[0] = r;
      s += c[0].length;
    }
    return s;
  }

  @Differentiable
  static double conditional(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] t = null;
      if (x[i] > 0) {
        t = new double[x.length + 2];
        t[i] = x[i] * a;
        t[i + 1] += t[i];
      }
      double[] w = x[i] > 0.5 ? new double[x.length] : x;
      if (t != null) for (double v : t) s += v * v;
      s += w[i] * a;
      if (w != x) w[0] = 3;
      s += w[0];
    }
    return s;
  }

  @Differentiable
  static double escapes(double[] x, double a) {
    double s = 0;
    double[] acc = new double[x.length];
    for (int k = 0; k < 4; k++) {
      double[] h = helper(x, a + k, k);
      for (int i = 0; i < h.length; i++) {
        acc[i] += h[i] * h[0];
      }
      if (k == 1) for (int i = 0; i < h.length; i++) h[i] = acc[i] * a;
      double[] g = helper(h, a, k);
      for (double v : g) s += v * a;
    }
    for (double v : acc) s += v * v;
    return s;
  }

  @Differentiable
  static double foreign(double[] x, double a) {
    double s = 0;
    java.util.List<double[]> l = new java.util.ArrayList<>();
    for (int k = 0; k < x.length; k++) {
      double[] mark = new double[x.length + 1];
      mark[k] = 1;
      double[] mark2 = new double[10];
      l.add(mark);
      l.add(mark2);
      s += x[k] * a * mark[0];
      mark2[k % 10] = 2;
      s += mark2[k % 10] * x[k];
    }
    return s * l.size() + l.stream().mapToDouble(m -> m[0]).sum() * a;
  }

  @Differentiable
  static double nullRows(double[][] rag, double a) {
    double s = 0;
    double[][] own = new double[rag.length + 1][];
    for (int i = 0; i < rag.length; i++) {
      if (rag[i].length > 1) own[i] = rag[i];
      else if (rag[i].length == 1) own[i] = new double[] {a, rag[i][0]};
    }
    for (int i = 0; i < own.length; i++) {
      if (own[i] == null) {
        s += a;
        continue;
      }
      double[] t = new double[own[i].length];
      for (int j = 0; j < t.length; j++) t[j] = own[i][j] * a;
      for (double v : t) s += v * v;
      own[i][0] = a;
    }
    for (double[] o : own) if (o != null) for (double v : o) s += v;
    return s;
  }

  @Differentiable
  static double nullInLoop(double[] x, double a, int n) {
    double[] y = n > 2 ? x : null;
    double s = a * a;
    for (int i = 0; i < n - 2; i++) {
      double[] t = new double[y.length];
      for (int j = 0; j < y.length; j++) t[j] = y[j] * a;
      for (double v : t) s += v * v * i;
    }
    return s;
  }

  @Differentiable
  static double fibTape(double[] x, double a) {
    return rec(x, a, x.length);
  }

  @Differentiable
  static double guardedHuge(double[] x, double a, int n) {
    double s = 0;
    for (int i = 0; i < n + 3; i++) {
      s += a * i;
      if (a > 1e6) {
        double[] t = new double[Math.max(0, n * 1000)];
        t[0] = a;
        s += t[0];
      }
    }
    return s;
  }

  @Differentiable
  static double nestedScratch(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] row = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        double[] in = new double[x.length];
        for (int k = 0; k <= j; k++) in[k] = x[k] * x[i] + row[j];
        for (double v : in) row[j] += v * a;
      }
      for (double v : row) s += v;
    }
    return s;
  }
}
