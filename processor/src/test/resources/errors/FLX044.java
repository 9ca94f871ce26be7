import fluxion.Derivative;
import fluxion.Differentiable;

class FLX044 {
  private static double secret = Math.random();

  private static class Hidden {
    double value;
  }

  @Differentiable
  static double f(double x) {
    Object h = new Hidden(); // ERROR: FLX044
    return x * secret; // ERROR: FLX044
  }
}
