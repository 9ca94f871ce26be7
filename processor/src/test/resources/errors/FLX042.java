import fluxion.Derivative;
import fluxion.Differentiable;

class FLX042 {
  @Differentiable
  static double f(double x, String s) {
    double y = s; // ERROR: FLX042
    double[] a = new int[2]; // ERROR: FLX042
    return x;
  }
}
