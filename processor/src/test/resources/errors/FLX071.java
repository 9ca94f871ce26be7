import fluxion.Differentiable;

/** Random numbers that are drawn anew in each call. */
class FLX071 {
  static double shown;

  @Differentiable
  static double noisy(double x) {
    return x + 0.1 * Math.random(); // WARNING: FLX071
  }

  @Differentiable
  static double withoutConsequence(double x) {
    shown = Math.random();
    return x;
  }

  @Differentiable
  static double meant(double x) {
    @SuppressWarnings("fluxion")
    double u = Math.random();
    return u * x;
  }
}
