import fluxion.Differentiable;

/** An iteration that ends when it has converged. */
final class WhileLoop {
  private WhileLoop() {}

  /** Solves {@code e = m + k sin(e)} by Newton's method. */
  @Differentiable
  static double kepler(double m, double k) {
    double e = m;
    double step = 1;
    while (Math.abs(step) > 1e-12) {
      step = (e - k * Math.sin(e) - m) / (1 - k * Math.cos(e));
      e -= step;
    }
    return e;
  }
}
