import fluxion.Differentiable;

/** Methods that call themselves, with arrays and with each other. */
class Recursion {
  @Differentiable
  static double pairwise(double[] a) {
    return pairwise(a, 0, a.length);
  }

  private static double pairwise(double[] a, int from, int to) {
    if (to - from == 1) {
      return a[from] * a[from];
    }
    int middle = (from + to) >>> 1;
    return pairwise(a, from, middle) * 0.5 + Math.sin(pairwise(a, middle, to));
  }

  @Differentiable
  static double chain(double x, int n) {
    return n == 0 ? x : Math.cos(chain(x * 0.9 + 0.1, n - 1)) * x;
  }

  @Differentiable
  static void inPlace(double[] a, double x) {
    step(a, x, a.length - 1);
  }

  private static void step(double[] a, double x, int k) {
    if (k < 0) return;
    a[k] = a[k] * x + a[a.length - 1 - k];
    back(a, a[k], k - 1);
  }

  private static void back(double[] a, double y, int k) {
    a[a.length - 1] += y;
    step(a, y * 0.5, k);
  }

  @Differentiable
  static double ackermannLike(double x, int m, int n) {
    if (m == 0 || n == 0) return x + n;
    double inner = ackermannLike(x * 0.5, m, n - 1);
    return ackermannLike(inner, m - 1, 1) * x;
  }
}
