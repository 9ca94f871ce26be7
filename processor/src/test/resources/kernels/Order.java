import fluxion.Differentiable;

/** Side effects inside expressions happen from left to right. */
// input: i=0
// input: i=1
class Order {
  @Differentiable
  static double f(double[] a, double x, int i) {
    double y = x;
    double r = y + (y = 2 * x) * y++ - --y;
    a[i++] += x * i;
    a[i] = a[i = 0] + a[++i] * (x = 3);
    int k = i++ + ++i;
    r += a[0] + (x > 1 ? (y += 1) : (y -= 1)) + k;
    boolean b = x > 0 && (y = y * 2) > 0 || (r = -r) > 5;
    return b ? r + y : r - x;
  }
}
