package library;

import fluxion.Derivative;
import fluxion.Differentiable;

public final class Curve {
  private static final double[] TABLE = {0.5, -1.25, 2};

  private Curve() {}

  public record Point(double x, double y) {}

  public static final class Norms {
    private Norms() {}

    @Differentiable(wrt = "p")
    public static double power(Point p, int n) {
      return Math.pow(p.x() * p.x() + p.y() * p.y(), n);
    }
  }

  private static double horner(double t) {
    double s = 0;
    for (double c : TABLE) {
      s = s * t + c;
    }
    return s;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP})
  public static double at(double[] w, double t) {
    double s = 0;
    for (double d : w) {
      s += d * d * horner(t);
    }
    return s;
  }
}
