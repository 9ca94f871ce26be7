package fluxion.samples.benchmarks.manual;

/**
 * The gradient of {@link fluxion.samples.kernels.Lorenz#squaredDistance}. The twelve coordinates of
 * a step's stages are kept.
 *
 * <p>Source: the chain rule. Shapes: the gradient is {@code double[6]}: sigma, rho, beta, start.
 */
public final class LorenzAdjoint {
  private static final int KEPT = 12;

  private final double[] kept;

  /** Memory for some steps. */
  public LorenzAdjoint(int steps) {
    kept = new double[KEPT * steps];
  }

  /** Overwrites the gradient; returns the value. */
  public double gradient(
      double sigma, double rho, double beta, double[] start, double h, int steps, double[] bar) {
    double x = start[0];
    double y = start[1];
    double z = start[2];
    for (int k = 0; k < KEPT * steps; k += KEPT) {
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
      keep(k, x, y, z);
      keep(k + 3, x2, y2, z2);
      keep(k + 6, x3, y3, z3);
      keep(k + 9, x4, y4, z4);
      x += h / 6 * (dx1 + 2 * dx2 + 2 * dx3 + dx4);
      y += h / 6 * (dy1 + 2 * dy2 + 2 * dy3 + dy4);
      z += h / 6 * (dz1 + 2 * dz2 + 2 * dz3 + dz4);
    }
    reverse(sigma, rho, beta, h, new double[] {2 * x, 2 * y, 2 * z}, bar);
    return x * x + y * y + z * z;
  }

  private void keep(int k, double x, double y, double z) {
    kept[k] = x;
    kept[k + 1] = y;
    kept[k + 2] = z;
  }

  private void reverse(
      double sigma, double rho, double beta, double h, double[] end, double[] bar) {
    double x = end[0];
    double y = end[1];
    double z = end[2];
    double sigmaBar = 0;
    double rhoBar = 0;
    double betaBar = 0;
    for (int k = kept.length - KEPT; k >= 0; k -= KEPT) {
      double[] t = kept;
      // The adjoints of a stage's rates (a, b, c), then of its place (u, v, w).
      double a = h / 6 * x;
      double b = h / 6 * y;
      double c = h / 6 * z;
      sigmaBar += a * (t[k + 10] - t[k + 9]);
      rhoBar += b * t[k + 9];
      betaBar -= c * t[k + 11];
      double u4 = b * (rho - t[k + 11]) + c * t[k + 10] - a * sigma;
      double v4 = a * sigma - b + c * t[k + 9];
      double w4 = -b * t[k + 9] - c * beta;
      a = h / 3 * x + h * u4;
      b = h / 3 * y + h * v4;
      c = h / 3 * z + h * w4;
      sigmaBar += a * (t[k + 7] - t[k + 6]);
      rhoBar += b * t[k + 6];
      betaBar -= c * t[k + 8];
      double u3 = b * (rho - t[k + 8]) + c * t[k + 7] - a * sigma;
      double v3 = a * sigma - b + c * t[k + 6];
      double w3 = -b * t[k + 6] - c * beta;
      a = h / 3 * x + h / 2 * u3;
      b = h / 3 * y + h / 2 * v3;
      c = h / 3 * z + h / 2 * w3;
      sigmaBar += a * (t[k + 4] - t[k + 3]);
      rhoBar += b * t[k + 3];
      betaBar -= c * t[k + 5];
      double u2 = b * (rho - t[k + 5]) + c * t[k + 4] - a * sigma;
      double v2 = a * sigma - b + c * t[k + 3];
      double w2 = -b * t[k + 3] - c * beta;
      a = h / 6 * x + h / 2 * u2;
      b = h / 6 * y + h / 2 * v2;
      c = h / 6 * z + h / 2 * w2;
      sigmaBar += a * (t[k + 1] - t[k]);
      rhoBar += b * t[k];
      betaBar -= c * t[k + 2];
      x += u4 + u3 + u2 + b * (rho - t[k + 2]) + c * t[k + 1] - a * sigma;
      y += v4 + v3 + v2 + a * sigma - b + c * t[k];
      z += w4 + w3 + w2 - b * t[k] - c * beta;
    }
    bar[0] = sigmaBar;
    bar[1] = rhoBar;
    bar[2] = betaBar;
    bar[3] = x;
    bar[4] = y;
    bar[5] = z;
  }
}
