import fluxion.Differentiable;

/** A scalar formula with locals. */
class StraightLine {
  @Differentiable
  static double f(double x, double y) {
    double s = Math.sin(x) * y;
    double t = s + x * x - 3 / y;
    final var u = -t;
    return u * Math.exp(-x) + 1;
  }
}
