import fluxion.Derivative;
import fluxion.Differentiable;

class FLX043 {
  @Differentiable
  static double f(double x, double[] a) {
    double y = a * x; // ERROR: FLX043
    return x[0]; // ERROR: FLX043
  }
}
