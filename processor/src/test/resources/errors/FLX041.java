import fluxion.Derivative;
import fluxion.Differentiable;

class FLX041 {
  static double g(String s) {
    return 1;
  }

  @Differentiable
  static double f(double x) {
    double y = missing(x); // ERROR: FLX041
    return g(x); // ERROR: FLX041
  }
}
