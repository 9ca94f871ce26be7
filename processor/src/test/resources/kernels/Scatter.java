import fluxion.Differentiable;

/** Elements found through other arrays. */
class Scatter {
  @Differentiable
  static double gather(double[] a, int[] index, double x) {
    double s = 0;
    double[] bins = new double[3];
    for (int k = 0; k < index.length; k++) {
      int i = index[k] % a.length;
      bins[k % 3] += a[i] * x;
      s += bins[(k + 1) % 3] * a[i];
    }
    return s + bins[0] * bins[1];
  }

  @Differentiable
  static double increments(double[] a, double x) {
    int i = 0;
    a[i++] *= a[i] * x;
    a[i] += a[i++] * a[i];
    a[i--] = -a[i];
    a[++i] -= a[0];
    int[] k = {0, 1, 2};
    a[k[k[1]]++] *= 2;
    a[k[1]] *= 3;
    return a[0] * a[1] + a[2] * a[3];
  }

  @Differentiable
  @SuppressWarnings("fluxion")
  static double interpolated(double[] table, double x) {
    double at = x * 1.5;
    int i = (int) at;
    double fraction = at - Math.floor(at);
    return table[i] * (1 - fraction) + table[i + 1] * fraction * fraction;
  }

  @Differentiable
  static double keyed(double[] a, long[] keys, boolean[] on, char[] letters, short[] s, byte[] b) {
    double r = 0;
    for (int i = 0; i < a.length; i++) {
      if (on[i] ^ keys[i] > 3) {
        r += a[i] * letters[i] * s[i];
      } else {
        r -= a[i] * a[i] / b[i];
      }
    }
    return r;
  }
}
