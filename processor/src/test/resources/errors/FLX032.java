import fluxion.Derivative;
import fluxion.Differentiable;

class FLX032 {
  @Differentiable
  static double f(double x) {
    try { // ERROR: FLX032
      return x;
    } finally {
      x++;
    }
  }
}
