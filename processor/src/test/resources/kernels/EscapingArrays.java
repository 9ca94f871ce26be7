import fluxion.Differentiable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrays of trips that escape through objects, lambdas, records, maps, rows; calls that write what
 * others read.
 */
class EscapingArrays {
  record Q(int[] idx, double s) {}

  record R2(double[] a, int[] k) {}

  static int[] idx(int n, int k) {
    int[] r = new int[n];
    for (int i = 0; i < n; i += 2) r[i] = k + i;
    return r;
  }

  static int[] same(int[] q) {
    return q;
  }

  static double sumsq(double[] x, double a) {
    double s = 0;
    for (double v : x) s += v * v * a;
    return s;
  }

  static double clobber(double[] x, double a) {
    double s = sumsq(x, a);
    if (x.length > 0) x[0] = a;
    return s;
  }

  static double ack(double[] x, double[] out, int i, double a) {
    if (i >= x.length) return a;
    out[i] += x[i] * a;
    double r = ack(x, out, i + 1, a * x[i]);
    if (i % 2 == 1 && i < x.length - 1) {
      x[i] = r;
      r = ack(x, out, x.length - 1, r * 0.1);
    }
    return r + out[i] * a + x[0];
  }

  static double even(double x, int n, double[] w) {
    if (n <= 0) return x;
    w[n % w.length] += x;
    return odd(x * w[0], n - 1, w) + x;
  }

  static double odd(double x, int n, double[] w) {
    if (n <= 0) return -x;
    double s = 0;
    int k = 0;
    while (s < 2 && k++ < 3) {
      s += even(x * 0.5, n - 2, w) * 0.01 + 0.7;
    }
    return even(Math.sin(x), n - 1, w) * s;
  }

  @Differentiable
  static double objects(double[] x, double a) {
    Object[] objs = new Object[x.length];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      int[] mark = new int[x.length + 9];
      mark[i] = i + 1;
      objs[i] = mark;
      s += x[i] * a * mark[i];
    }
    int t = 0;
    for (int i = 0; i < objs.length; i++) t += java.lang.reflect.Array.getInt(objs[i], i);
    return s * t;
  }

  @Differentiable
  static double lambdas(double[] x, double a) {
    List<java.util.function.IntSupplier> l = new ArrayList<>();
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      final int k = i;
      final int[] mark = new int[x.length + 9];
      mark[i] = i + 1;
      l.add(() -> mark[k]);
      s += x[i] * a * mark[i];
    }
    int t = 0;
    for (var q : l) t += q.getAsInt();
    return s * t;
  }

  @Differentiable
  static double recs(double[] x, double a) {
    List<Q> l = new ArrayList<>();
    double s = 0;
    Q[] qs = new Q[x.length];
    R2[] rs = new R2[x.length];
    for (int i = 0; i < x.length; i++) {
      int[] mark = new int[x.length + 9];
      mark[i] = i + 1;
      l.add(new Q(mark, 2.0));
      double[] own = new double[x.length + 9];
      own[i] = x[i] * a;
      rs[i] = new R2(own, mark);
      qs[i] = new Q(mark, own[i]);
      s += own[i] * mark[i];
    }
    int t = 0;
    for (var q : l) for (int v : q.idx()) t += v;
    for (int i = 0; i < x.length; i++)
      s += rs[i].a()[i] * rs[i].k()[i] + qs[i].s() * qs[i].idx()[i] + rs[0].a()[i];
    return s * t;
  }

  @Differentiable
  static double maps(double[] x, double a) {
    Map<Integer, int[]> m = new HashMap<>();
    int[] keep = null;
    Object o = null;
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      int[] t = idx(x.length + 9, i);
      m.put(i, same(t));
      int[] u = idx(x.length + 9, i * 2);
      if (i == 1) o = u;
      boolean[] b = new boolean[x.length + 9];
      b[i] = true;
      m.computeIfAbsent(-i - 1, z -> u);
      s += x[i] * t[i] + (b[0] ? a : x[i] * x[i]);
      keep = i == 0 ? u : keep;
    }
    int t = 0;
    for (int[] q : m.values()) for (int v : q) t += v;
    if (o != null) t += java.lang.reflect.Array.getInt(o, 2);
    if (keep != null) t += keep[0] + keep[2];
    return s * (t + 1);
  }

  @Differentiable
  static double intRows(double[] x, double a) {
    int[][] p = new int[x.length][];
    int[][] q = new int[2][x.length + 10];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      int[] perm = new int[x.length + 9];
      for (int j = 0; j < x.length; j++) perm[j] = (i + j) % x.length;
      p[i] = perm;
      q[i % 2] = perm;
      q[0][0]++;
      int[][] w = new int[3][x.length + 9];
      w[1] = perm;
      w[2][i]++;
      s += x[perm[0]] * w[2][i];
    }
    for (int i = 0; i < x.length; i++)
      for (int j = 0; j < x.length; j++) s += x[p[i][j] % x.length] * a * j * x[i] + q[0][j];
    return s;
  }

  @Differentiable
  static double unrolledForeign(double x, double a) {
    double[] v = {x, a, 1};
    int[] c = new int[3];
    double s = 0;
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      String t = "n" + i;
      sb.append(t).append(i);
      try {
        c[i] += Integer.parseInt(t.substring(1));
      } catch (NumberFormatException e) {
        c[i] = -1;
      }
      int q = sb.length();
      s += v[i] * v[2 - i] * q * c[i];
      if (v[i] > 1e9) throw new IllegalStateException("v" + v[i]);
      assert v[i] < 1e12 : "x" + v[i];
    }
    for (int i = 0; i < 3; i++) {
      s += v[i] * 2;
      Runnable r = () -> sb.append('x');
      r.run();
      switch (i) {
        case 0:
          s += v[0];
          break;
        case 1:
          s *= v[1];
          break;
        default:
          s -= v[2];
      }
    }
    return s + sb.length();
  }

  @Differentiable
  static double labels(double[] x, double a) {
    double[] v = {a, 2, a * a};
    double s = 0;
    outer:
    for (int i = 0; i < 3; i++) {
      for (int j = 2; j >= 0; j--) {
        if (v[j] * a > 2) continue outer;
        if (s > 10) break outer;
        s += v[i] * v[j];
        v[i] += 0.1;
      }
      s += v[i];
    }
    for (int i = 0; i < 3; i++) {
      if (s > 20) return s;
      s += v[i];
      if (i < x.length) v[i] = x[i] * v[(i + 1) % 3];
    }
    return s * v[0];
  }

  @Differentiable
  static double fuseAliases(double[][] rag, double[] x, double a) {
    double[] r = rag.length > 1 ? rag[0] : x;
    double s = 0;
    double[][] hold = {r, x};
    for (double v : r) s += v * v * a;
    hold[1] = new double[] {a, s};
    double q = s * s;
    double t = 0;
    for (double v : hold[0]) t += v * q;
    if (r.length > 0) hold[0][0] = t;
    double u = 0;
    for (double v : r) u += v * a;
    return u + q * t * 1e-3;
  }

  @Differentiable
  static double callsWrite(double[] x, double a) {
    double p = sumsq(x, a);
    double q = clobber(x, a);
    double r = sumsq(x, p);
    double w = a > 0 ? clobber(x, q) : sumsq(x, r);
    double z = sumsq(x, w) * 1e-2;
    return p * q + r * w + z;
  }

  @Differentiable
  static double recOut(double[] x, double a) {
    double[] o = new double[x.length];
    double r = ack(x, o, 0, a);
    double s = 0;
    for (double v : o) s += v;
    double r2 = ack(o, x, 0, 0.5);
    return r * s + r2;
  }

  @Differentiable
  static double mutual(double x, double y) {
    double[] w = {x, y, 1};
    double a = even(x, 4, w);
    double b = odd(y, 3, new double[] {w[1], w[0]});
    w[0] = 2;
    return a * b + w[1];
  }
}
