package fluxion.check;

/**
 * How closely a derivative is compared.
 *
 * @param tolerance the relative error allowed
 * @param step the first step, relative to the point
 * @param epsilon the distance from 1 to the next number of the type computed in
 */
record Accuracy(double tolerance, double step, double epsilon) {
  private static final double EPSILON = Math.ulp(1.0);
  private static final double SINGLE_EPSILON = Math.ulp(1.0f);

  /** Of {@code double}, or of {@code float} if a single number of that type takes part. */
  static double epsilon(boolean single) {
    return single ? SINGLE_EPSILON : EPSILON;
  }

  /** What is allowed when nothing else is said: more than good differences are off. */
  static double tolerance(boolean single) {
    return single ? 2e-3 : 1e-6;
  }

  /** Below this, differences are noise; relative to the point. */
  double smallestStep() {
    return Math.min(step, Math.sqrt(epsilon));
  }
}
