package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * The Lorenz system, integrated by the classical Runge-Kutta method.
 *
 * <p>Source: Lorenz, "Deterministic nonperiodic flow" (1963). Shapes: three parameters, the initial
 * position {@code start[3]}, the step's length and the number of steps, to a scalar.
 */
public final class Lorenz {
  private Lorenz() {}

  /** The squared distance from the origin after {@code steps} steps of length {@code h}. */
  @Differentiable(wrt = {"sigma", "rho", "beta", "start"})
  public static double squaredDistance(
      double sigma, double rho, double beta, double[] start, double h, int steps) {
    double x = start[0];
    double y = start[1];
    double z = start[2];
    for (int step = 0; step < steps; step++) {
      double dx1 = sigma * (y - x);
      double dy1 = x * (rho - z) - y;
      double dz1 = x * y - beta * z;

      double x2 = x + h / 2 * dx1;
      double y2 = y + h / 2 * dy1;
      double z2 = z + h / 2 * dz1;
      double dx2 = sigma * (y2 - x2);
      double dy2 = x2 * (rho - z2) - y2;
      double dz2 = x2 * y2 - beta * z2;

      double x3 = x + h / 2 * dx2;
      double y3 = y + h / 2 * dy2;
      double z3 = z + h / 2 * dz2;
      double dx3 = sigma * (y3 - x3);
      double dy3 = x3 * (rho - z3) - y3;
      double dz3 = x3 * y3 - beta * z3;

      double x4 = x + h * dx3;
      double y4 = y + h * dy3;
      double z4 = z + h * dz3;
      double dx4 = sigma * (y4 - x4);
      double dy4 = x4 * (rho - z4) - y4;
      double dz4 = x4 * y4 - beta * z4;

      x += h / 6 * (dx1 + 2 * dx2 + 2 * dx3 + dx4);
      y += h / 6 * (dy1 + 2 * dy2 + 2 * dy3 + dy4);
      z += h / 6 * (dz1 + 2 * dz2 + 2 * dz3 + dz4);
    }
    return x * x + y * y + z * z;
  }
}
