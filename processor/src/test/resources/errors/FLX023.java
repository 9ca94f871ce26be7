import fluxion.Derivative;
import fluxion.Differentiable;

class FLX023 {
  @Differentiable(Derivative.JACOBIAN)
  static double[] f(double[][] x) { // ERROR: FLX023
    return x[0];
  }
}
