import fluxion.Derivative;
import fluxion.Differentiable;

class FLX024 {
  @Differentiable(Derivative.HESSIAN) // ERROR: FLX024
  static double f(double[] x, double y) {
    return x[0] * y;
  }
}
