import fluxion.Differentiable;

class FLX032 {
  static double last;

  @Differentiable
  static double f(double x) {
    try { // ERROR: FLX032
      return x;
    } finally {
      x++;
    }
  }

  @Differentiable
  static double entered(double x, String s) {
    double y = x;
    try { // ERROR: FLX032
      y *= Double.parseDouble(s);
    } catch (NumberFormatException e) {
      y = 0;
    }
    return y;
  }

  @Differentiable(wrt = "x")
  static double inactive(double x, double k, String s) {
    double scale = k;
    try {
      scale = k * Double.parseDouble(s);
    } catch (NumberFormatException e) {
      scale++;
    }
    return x * scale;
  }
}
