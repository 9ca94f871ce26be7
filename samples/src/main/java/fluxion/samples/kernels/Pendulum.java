package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * The period of a pendulum that swings widely, by the arithmetic-geometric mean.
 *
 * <p>Source: Gauss' way to the complete elliptic integral. Shapes: three scalars to a scalar.
 */
public final class Pendulum {
  private Pendulum() {}

  /** The time of one swing to and fro from an amplitude below π. */
  @Differentiable
  public static double period(double length, double gravity, double amplitude) {
    double smallSwing = 2 * Math.PI * Math.sqrt(length / gravity);
    return smallSwing / arithmeticGeometricMean(1, Math.cos(amplitude / 2));
  }

  private static double arithmeticGeometricMean(double a, double b) {
    double arithmetic = a;
    double geometric = b;
    while (Math.abs(arithmetic - geometric) > 1e-14 * arithmetic) {
      double mean = (arithmetic + geometric) / 2;
      geometric = Math.sqrt(arithmetic * geometric);
      arithmetic = mean;
    }
    return arithmetic;
  }
}
