import fluxion.Differentiable;

class FLX031 {
  @Differentiable(wrt = {"x", "y", "x"}) // ERROR: FLX031
  static double f(double x, double y) {
    return x * y;
  }
}
