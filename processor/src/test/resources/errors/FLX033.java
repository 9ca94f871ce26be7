import fluxion.Derivative;
import fluxion.Differentiable;

class FLX033 {
  @Differentiable
  static double f(double x, Object lock) {
    synchronized (lock) { // ERROR: FLX033
      return x;
    }
  }
}
