import fluxion.Derivative;
import fluxion.Differentiable;

class FLX021 {
  @Differentiable(Derivative.GRADIENT) // ERROR: FLX021
  static double[] f(double[] x) {
    return x;
  }

  @Differentiable({
    Derivative.HVP, // ERROR: FLX021
    Derivative.HESSIAN // ERROR: FLX021
  })
  static double[] g(double[] x) {
    return x;
  }
}
