import fluxion.Derivative;
import fluxion.Differentiable;

class FLX014 {
  private static class Inner {
    @Differentiable
    static double f(double x) { // ERROR: FLX014
      return x;
    }
  }
}
