import fluxion.Derivative;
import fluxion.Differentiable;

class FLX024 {
  @Differentiable(Derivative.HESSIAN)
  static double f(double[] x, double y) { // ERROR: FLX024
    return x[0] * y;
  }
}
