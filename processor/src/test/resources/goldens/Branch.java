import fluxion.Differentiable;

/** One formula here, another one there. */
final class Branch {
  private Branch() {}

  /** Quadratic near zero, linear far from it. */
  @Differentiable
  static double huber(double x, double delta) {
    double size = Math.abs(x);
    if (size <= delta) {
      return 0.5 * x * x;
    }
    return delta * (size - 0.5 * delta);
  }
}
