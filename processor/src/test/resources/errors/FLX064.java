import fluxion.Differentiable;

/** Active values put where others can read them. */
class FLX064 {
  static double total;
  static double[] cache = new double[3];
  static final double[][] TABLE = new double[2][2];

  static class Holder {
    double x;
    double[] history = new double[3];
  }

  @Differentiable
  static double summed(double x) {
    total += x; // ERROR: FLX064
    return total;
  }

  @Differentiable
  static double cached(double x) {
    cache[0] = x; // ERROR: FLX064
    return cache[0] * 2;
  }

  @Differentiable
  static double aliased(double x, int i) {
    double[] row = i > 2 ? TABLE[0] : new double[2];
    row[1] = x; // ERROR: FLX064
    return TABLE[0][1];
  }

  @Differentiable
  static double handedOn(double x) {
    fill(cache, x); // ERROR: FLX064
    return cache[1];
  }

  private static void fill(double[] a, double x) {
    a[1] = x;
  }

  @Differentiable
  static double kept(double x, Holder h) {
    h.x = 3;
    h.x *= x; // ERROR: FLX064
    h.history[1] = x; // ERROR: FLX064
    return h.x;
  }

  @Differentiable(wrt = "x")
  static double inactive(double x, double k) {
    total += k;
    cache[0] = k;
    double[] mine = cache.clone();
    mine[0] = x;
    return x * total * mine[0];
  }
}
