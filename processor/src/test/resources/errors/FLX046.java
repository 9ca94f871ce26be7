import fluxion.Derivative;
import fluxion.Differentiable;

class FLX046 {
  @Differentiable
  static double square(double x) {
    return x * x;
  }

  @Differentiable(Derivative.GRADIENT)
  static double f(double x) {
    double value = FLX046_Grad.squareValueAndGrad(x).value();
    return value * FLX046_Grad.squareHvp(x, 1); // ERROR: FLX046
  }
}
