import fluxion.Derivative;
import fluxion.Differentiable;

class FLX018 {
  @Differentiable(wrt = "n") // ERROR: FLX018
  static double f(double x, int n) {
    return x;
  }
}
