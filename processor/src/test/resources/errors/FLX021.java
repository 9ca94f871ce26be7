import fluxion.Derivative;
import fluxion.Differentiable;

class FLX021 {
  @Differentiable(Derivative.GRADIENT)
  static double[] f(double[] x) { // ERROR: FLX021
    return x;
  }

  @Differentiable({Derivative.HVP, Derivative.HESSIAN})
  static double[] g(double[] x) { // ERROR: FLX021 // ERROR: FLX021
    return x;
  }
}
