import fluxion.Derivative;
import fluxion.Differentiable;

class FLX040 {
  @Differentiable
  static double f(double x) {
    double y = x * missing; // ERROR: FLX040
    Nothing n = null; // ERROR: FLX040
    return Math.TAU_AND_MORE + y; // ERROR: FLX040
  }
}
