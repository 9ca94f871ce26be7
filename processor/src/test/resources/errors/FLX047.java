import fluxion.Differentiable;

class FLX047 {
  @Differentiable
  static double square(double x) {
    return x * x;
  }

  @Differentiable
  static double f(double x) {
    return FLX047_Grad.cubeGrad(x); // ERROR: FLX047
  }
}
