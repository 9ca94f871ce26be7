import fluxion.Derivative;
import fluxion.Differentiable;

class FLX023 {
  @Differentiable(Derivative.JACOBIAN) // ERROR: FLX023
  static double[] f(double[][] x) {
    return x[0];
  }
}
