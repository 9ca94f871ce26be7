import fluxion.Derivative;
import fluxion.Differentiable;

class FLX030 {
  @Differentiable
  static double f(double x) {
    Object c = int.class; // ERROR: FLX030
    return x;
  }
}
