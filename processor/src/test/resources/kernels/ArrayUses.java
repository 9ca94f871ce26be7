import fluxion.Differentiable;
import java.util.Arrays;

/** Arrays as new users write them: ragged, shared, swapped, copied, handed to helpers. */
class ArrayUses {
  @Differentiable
  static double ragged(double[] x) {
    double[][] t = new double[3][];
    for (int i = 0; i < 3; i++) {
      t[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) t[i][j] = x[j] * (i + j);
    }
    double[] swap = t[0];
    t[0] = t[2];
    t[2] = swap;
    double s = 0;
    for (double[] r : t) for (double v : r) s += v * r[0] * r.length;
    return s;
  }

  @Differentiable
  static double[] copies(double[] x, double y) {
    double[] a = Arrays.copyOf(x, x.length + 2), b = Arrays.copyOfRange(x, 1, 6), c = x.clone();
    Arrays.fill(b, 2, 4, y);
    System.arraycopy(a, 0, a, 1, 4);
    System.arraycopy(c, 1, c, 0, 3);
    Arrays.fill(a, 0, 1, 3);
    a[5] = b[0] * c[1];
    return a;
  }

  static double[] twice(double[] a) {
    double[] r = new double[a.length];
    for (int i = 0; i < a.length; i++) r[i] = 2 * a[i] * a[i];
    return r;
  }

  static double[][] outer(double[] a, double[] b) {
    var m = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) for (int j = 0; j < b.length; j++) m[i][j] = a[i] * b[j];
    return m;
  }

  static double[] row(double[][] m, int i) {
    return m[i];
  }

  @Differentiable
  static double helpers(double[] x, double[] y) {
    double[][] m = outer(twice(x), y);
    row(m, 1)[2] = x[0];
    double[] r = row(m, 2);
    r[0] += y[1];
    double[] z = x.length > 3 ? m[0] : y;
    z[0] *= 3;
    double s = 0;
    for (int i = 0; i < m.length; i++) s += m[i][i] * m[2][0];
    return s + twice(m[0])[0];
  }

  @Differentiable
  static double[][][] rank3(double[][][] a, double k) {
    double[][][] b = a.clone();
    b[0] = new double[][] {{k, k * k}, {1}};
    b[1][0][0] *= k;
    a[1][1] = a[2][2];
    return b;
  }

  @Differentiable
  static double[] nulls(double[][] a, boolean drop) {
    double[][] b = a.clone();
    if (drop) b[1] = null;
    double[] out = null;
    for (double[] r : b) if (r != null && out == null) out = r;
    return out;
  }

  @Differentiable
  static double brackets(double[] x[], double y[]) {
    double z[] = {y[0], x[0][1]}, w[][] = {z, y, x[1]};
    return w[0][1] * w[2][0] + w[1][1];
  }

  @Differentiable
  static double zero(double[] x) {
    double[] e = {};
    double[][] f = new double[0][5];
    double s = 0;
    for (double v : e) s += v;
    return s + f.length + e.length + x[0];
  }

  @Differentiable
  static void outputs(double[] x, double k, double[][] out) {
    for (int i = 0; i < out.length; i++) {
      out[i][0] = k * x[i];
      out[i] = new double[] {x[i], out[i][0] * k, 1, k};
    }
  }

  @Differentiable
  static double boolTable(double[] x, boolean[] use, long[] w, int[][] pairs) {
    double s = 0;
    for (int i = 0; i < x.length; i++) if (use[i]) s += w[i] * x[i];
    use[0] = !use[0];
    w[1]++;
    for (int[] p : pairs) s += x[p[0] % 4] * x[p[1] % 4];
    pairs[0][0] = 0;
    return s * (use[0] ? 2 : 1) * w[1];
  }

  @Differentiable
  static double floatArrays(float[] x, double[] y) {
    float[] z = x.clone();
    z[0] += (float) y[0];
    z[1] = (float) y[1] * z[0];
    return z[0] * z[1] + x[1];
  }

  @Differentiable
  static double sort(double[] x) {
    double[] a = x.clone();
    for (int i = 1; i < a.length; i++) {
      double v = a[i];
      int j = i - 1;
      while (j >= 0 && a[j] > v) {
        a[j + 1] = a[j--];
      }
      a[j + 1] = v;
    }
    double s = 0;
    for (int i = 0; i < a.length; i++) s += (i + 1) * a[i] * a[i];
    return s;
  }

  @Differentiable
  static double lastOf(double... xs) {
    return xs[xs.length - 1] * xs[0];
  }

  static double sum(double first, double... rest) {
    double s = first;
    for (double r : rest) s += r * first;
    return s;
  }

  @Differentiable
  static double callVar(double x, double y) {
    return sum(x) + sum(x, y) + sum(x, y, 2, 3.5f) + sum(y, new double[] {x, x});
  }

  @Differentiable
  static double objects(double x, String[] names, Integer oo) {
    Object o = oo;
    String[] copy = names.clone();
    copy[0] = "abc";
    return x * copy[0].length() * names.length * (o instanceof String ? 2 : 3);
  }
}
