import fluxion.Derivative;
import fluxion.Differentiable;

class FLX016 {
  @Differentiable
  static int f(double x) { // ERROR: FLX016
    return 1;
  }

  @Differentiable
  static void g(double x) { // ERROR: FLX016
    x = 2;
  }
}
