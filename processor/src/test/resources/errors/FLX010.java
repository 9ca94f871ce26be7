import fluxion.Differentiable;

class FLX010 {
  @Differentiable // ERROR: FLX010
  static double f(double x) {
    return FLX010_Grad.g(x);
  }
}

class FLX010_Grad {
  static double g(double x) {
    return x;
  }
}
