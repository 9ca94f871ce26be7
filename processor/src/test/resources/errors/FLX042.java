import fluxion.Differentiable;

class FLX042 {
  @Differentiable
  static double f(double x, boolean known) {
    Integer n = known ? 1 : null; // ERROR: FLX042
    return x * n;
  }
}
