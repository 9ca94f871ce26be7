import fluxion.Derivative;
import fluxion.Differentiable;

class FLX052 {
  record Vec(double a) {}

  @Differentiable
  static double f(double x) {
    Vec v = null; // ERROR: FLX052
    return x;
  }
}
