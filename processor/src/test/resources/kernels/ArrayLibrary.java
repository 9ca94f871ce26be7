import fluxion.Differentiable;
import java.util.Arrays;

// input: i=0, j=1, n=3
// input: i=1, j=0, n=3
// input: i=0, j=2, n=-1
// input: i=3, j=0, n=2
// input: i=-1, j=0, n=1
// input: i=0, j=0, n=0
class ArrayLibrary {
  @Differentiable
  static double f(double[] a, double x, int i, int j, int n) {
    double[] b = new double[5];
    System.arraycopy(a, 0, b, 1, a.length);
    Arrays.fill(b, 1, 2, x);
    System.arraycopy(a, i, a, j, n);
    double[] c = Arrays.copyOf(a, n + 1);
    double[] d = Arrays.copyOfRange(a, i, i + n);
    Arrays.fill(c, x * 2);
    double s = 0;
    for (double v : a) s = s * 2 + v;
    for (double v : b) s = s * 2 + v;
    for (double v : c) s += v * v;
    for (double v : d) s -= v;
    double[][] m = {a, b};
    double[][] shared = m.clone();
    shared[0][0] = 7 * x;
    shared[1] = c;
    int[] z = Arrays.copyOf(new int[] {1, 2}, 3);
    return s + m[0][0] + m[1][0] + z[1] + z[2];
  }

  @Differentiable
  static double ranges(double[] a, int i, int n) {
    Arrays.fill(a, i, n, 2.0);
    return a[0] + Arrays.copyOfRange(a, i, n)[0];
  }
}
