package fluxion;

/** The methods with a meaning of their own inside a {@link Differentiable} method. */
public final class Fluxion {

  private Fluxion() {}

  /**
   * Returns its argument, as a constant to all derivatives: the derivative is zero, also when the
   * result is differentiated again.
   *
   * @param x any number
   * @return {@code x}
   */
  public static double stopGradient(double x) {
    return x;
  }

  /**
   * Returns its argument, as a constant to all derivatives: the derivative is zero, also when the
   * result is differentiated again.
   *
   * @param x any number
   * @return {@code x}
   */
  public static float stopGradient(float x) {
    return x;
  }

  /**
   * Returns a copy of its argument, as a constant to all derivatives: the derivative is zero, also
   * when the result is differentiated again.
   *
   * @param x any array
   * @return a new array with the elements of {@code x}
   */
  public static double[] stopGradient(double[] x) {
    return x.clone();
  }
}
