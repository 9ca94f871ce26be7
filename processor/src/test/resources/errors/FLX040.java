import fluxion.Derivative;
import fluxion.Differentiable;

class FLX040 {
  @Differentiable
  static double f(double x) {
    double y = x * missing; // ERROR: FLX040
    Nothing n = null; // ERROR: FLX040
    return Math.TAU_AND_MORE + y; // ERROR: FLX040
  }

  @Differentiable
  static double once(double x) {
    Nothing n = null; // ERROR: FLX040
    n = another(n);
    var y = x * absent; // ERROR: FLX040
    y += n.size();
    return y * y;
  }

  @Differentiable
  static double assigned(double x) {
    nowhere = x; // ERROR: FLX040
    return x;
  }
}
