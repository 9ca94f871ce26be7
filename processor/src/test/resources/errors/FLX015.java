import fluxion.Derivative;
import fluxion.Differentiable;

class FLX015 {
  record Size(int n) {}

  @Differentiable
  static double f(int n, String s, int[] a, Size size) { // ERROR: FLX015
    return n;
  }
}
