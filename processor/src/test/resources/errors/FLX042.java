import fluxion.Differentiable;

class FLX042 {
  @Differentiable
  static double f(double x, boolean known) {
    Object n = known ? 1 : "none"; // ERROR: FLX042
    return x * n.hashCode();
  }
}
