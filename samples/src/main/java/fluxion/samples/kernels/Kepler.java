package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * Kepler's equation, which tells where a planet is on its ellipse, solved by Newton's method.
 *
 * <p>Source: Kepler, "Astronomia nova" (1609). Shapes: two scalars to a scalar.
 */
public final class Kepler {
  private Kepler() {}

  /** The angle {@code e} with {@code e - eccentricity * sin(e) = meanAnomaly}. */
  @Differentiable
  public static double eccentricAnomaly(double meanAnomaly, double eccentricity) {
    double e = meanAnomaly;
    double step;
    do {
      double excess = e - eccentricity * Math.sin(e) - meanAnomaly;
      step = excess / (1 - eccentricity * Math.cos(e));
      e -= step;
    } while (Math.abs(step) > 1e-12);
    return e;
  }
}
