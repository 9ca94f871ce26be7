import fluxion.Derivative;
import fluxion.Differentiable;

class FLX022 {
  @Differentiable(Derivative.JACOBIAN)
  static double f(double x) { // ERROR: FLX022
    return x;
  }
}
