import fluxion.Derivative;
import fluxion.Differentiable;

class FLX045 {
  static class Counter {
    int n;
  }

  @Differentiable
  static double f(double x, Counter c) {
    c.n = 3; // ERROR: FLX045
    return x;
  }
}
