import fluxion.Differentiable;

/** Points at which a derivative is lost. */
class FLX072 {
  @Differentiable
  static double slope(double x) {
    return x == 0 ? 1 : Math.expm1(x) / x; // WARNING: FLX072
  }

  @Differentiable
  static double arc(double v, double w, double t) {
    if (w == 0) { // WARNING: FLX072
      return v * t;
    }
    return v / w * Math.sin(w * t);
  }

  @Differentiable
  static double otherwise(double a, double b) {
    if (a != b) { // WARNING: FLX072
      return (Math.exp(a) - Math.exp(b)) / (a - b);
    } else {
      return Math.exp(a);
    }
  }

  @Differentiable
  static double smooth(double x, double k, int n) {
    double y = x == 0 ? 1 + x / 2 : Math.expm1(x) / x;
    if (x != x || n == 3) {
      return 0;
    }
    return x > 0 ? y : 1.0;
  }

  @Differentiable
  static double meant(double x) {
    @SuppressWarnings("all")
    double y = x == 0 ? 1 : Math.sin(x) / x;
    return y;
  }

  @Differentiable
  static double harmless(double x) {
    if (x == 1) {
      System.out.println("one");
    }
    int count = x == 2 ? 1 : 0;
    return count > 0 ? x : x * x;
  }
}
