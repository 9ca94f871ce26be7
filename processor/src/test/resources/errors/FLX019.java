import fluxion.Derivative;
import fluxion.Differentiable;

class FLX019 {
  @Differentiable(name = "1st") // ERROR: FLX019
  static double f(double x) {
    return x;
  }
}
