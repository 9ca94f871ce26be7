import fluxion.Derivative;
import fluxion.Differentiable;

class FLX022 {
  @Differentiable(Derivative.JACOBIAN) // ERROR: FLX022
  static double f(double x) {
    return x;
  }
}
