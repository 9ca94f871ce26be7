package library;

import fluxion.Differentiable;

/** A yield curve, and what a library computes from it. */
public final class Curve {
  private Curve() {}

  /** A curve's parameters. */
  public record Shape(double level, double slope) {}

  @Differentiable
  public static double rate(Shape shape, double t) {
    return shape.level() + shape.slope() * Math.exp(-t);
  }

  @Differentiable(wrt = "rates")
  public static double present(double[] rates, double[] payments) {
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      sum += payments[i] * Math.exp(-rates[i] * (i + 1));
    }
    return sum;
  }
}
