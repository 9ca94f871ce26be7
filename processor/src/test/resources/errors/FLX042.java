import fluxion.Differentiable;

class FLX042 {
  @Differentiable
  static double f(double x, boolean known) {
    Integer n = known ? 1 : null; // ERROR: FLX042
    return x * n;
  }

  @Differentiable
  static double object(double x, double[][] rows, String s) {
    Math m = 7L; // ERROR: FLX042
    rows = x; // ERROR: FLX042
    s = 3; // ERROR: FLX042
    return x;
  }
}
