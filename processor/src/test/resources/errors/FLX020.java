import fluxion.Derivative;
import fluxion.Differentiable;

class FLX020 {
  @Differentiable
  static double f(double x) {
    return x;
  }

  @Differentiable
  static double f(double x, double y) { // ERROR: FLX020
    return x;
  }

  @Differentiable
  static double F(double x) { // ERROR: FLX020
    return x;
  }

  @Differentiable
  static double fValueAnd(double x) { // ERROR: FLX020
    return x;
  }

  @Differentiable(name = "g")
  static double f(double x, int y) {
    return x;
  }
}
