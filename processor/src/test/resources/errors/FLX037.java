import fluxion.Derivative;
import fluxion.Differentiable;

class FLX037 {
  @Differentiable
  static double f(double x, Object o) {
    if (o instanceof String s) { // ERROR: FLX037
      return x;
    }
    return x + 1;
  }

  @Differentiable
  static double bound(double x, Object o) {
    if (o instanceof String s && s.length() > 2) { // ERROR: FLX037
      return x * s.length();
    }
    return x;
  }
}
