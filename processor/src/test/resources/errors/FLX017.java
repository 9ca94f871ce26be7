import fluxion.Derivative;
import fluxion.Differentiable;

class FLX017 {
  @Differentiable(wrt = {"x", "z"}) // ERROR: FLX017
  static double f(double x, double y) {
    return x;
  }
}
