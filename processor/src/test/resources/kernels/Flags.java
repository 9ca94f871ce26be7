import fluxion.Differentiable;

/** Booleans and integers that depend on active values and steer what follows. */
class Flags {
  @Differentiable
  static double f(double x, double[] a) {
    boolean seen = false;
    int crossings = 0;
    double last = x;
    double s = 0;
    for (double v : a) {
      boolean up = v > last;
      seen |= up && v > 1;
      if (up != seen) {
        crossings++;
        s += v * last;
      }
      last = seen ? v * 0.5 : last + v;
      s += up ? last : -last;
    }
    return crossings > 1 ? s * s : s + (seen ? x : -x);
  }

  @Differentiable
  static double ternaries(double x, double y, int n) {
    double a = x > y ? x > 1 ? x * x : y : y > 1 ? Math.sin(y) : x * y;
    double b = (n > 3 ? a : x) * (n % 2 == 0 ? y : (a += x));
    return a > b && (b = b * x) > 0.1 || (a = a * y) < 0 ? a * b : a - b;
  }
}
