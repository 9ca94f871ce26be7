import fluxion.Differentiable;

class FLX063 {
  @Differentiable
  static double f(double x) {
    return x * FLX063_Grad.fGrad(x); // ERROR: FLX063
  }

  @Differentiable
  static double g(double x) {
    return x * FLX063_Grad.hGrad(x); // ERROR: FLX063
  }

  @Differentiable
  static double h(double x) {
    return x * FLX063_Grad.gVjp(x, 1);
  }
}
