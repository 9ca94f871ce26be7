import fluxion.Derivative;
import fluxion.Differentiable;

class FLX012 {
  @Differentiable
  private static double f(double x) { // ERROR: FLX012
    return x;
  }
}
