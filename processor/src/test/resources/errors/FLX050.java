import fluxion.Derivative;
import fluxion.Differentiable;

class FLX050 {
  record Vec(double a) {}

  @Differentiable
  static double f(Vec[] v, double x) { // ERROR: FLX050
    return x;
  }

  @Differentiable
  static double g(double x) {
    Vec[] v = new Vec[2]; // ERROR: FLX050
    return x;
  }
}
