import fluxion.Derivative;
import fluxion.Differentiable;

class FLX026 {
  record Pair(double a, double b) {}

  @Differentiable
  static void f(Pair p, double[] out) { // ERROR: FLX026
    out[0] = p.a();
  }
}
