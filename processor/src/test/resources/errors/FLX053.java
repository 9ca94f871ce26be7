import fluxion.Derivative;
import fluxion.Differentiable;

class FLX053 {
  record Vec(double a, double b) {}

  @Differentiable
  static double f(double x, Vec v) {
    Object o = v;
    boolean same = v == null || v == v; // ERROR: FLX053
    return x;
  }
}
