package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * Heat spreading over a plate whose rim is kept at its initial temperature.
 *
 * <p>Source: the explicit five-point scheme of textbooks. Shapes: {@code initial[rows][columns]},
 * the diffusion number (below 1/4), and the number of steps, to a scalar.
 */
public final class Heat {
  private Heat() {}

  /** Half the sum of the squared temperatures after some steps. */
  @Differentiable
  public static double energy(double[][] initial, double diffusion, int steps) {
    int rows = initial.length;
    int columns = initial[0].length;
    double[][] u = new double[rows][columns];
    copy(initial, u);
    double[][] next = new double[rows][columns];
    copy(initial, next);
    for (int step = 0; step < steps; step++) {
      for (int i = 1; i < rows - 1; i++) {
        for (int j = 1; j < columns - 1; j++) {
          double laplacian = u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] - 4 * u[i][j];
          next[i][j] = u[i][j] + diffusion * laplacian;
        }
      }
      copy(next, u);
    }
    double sum = 0;
    for (double[] row : u) {
      for (double temperature : row) {
        sum += temperature * temperature;
      }
    }
    return 0.5 * sum;
  }

  private static void copy(double[][] from, double[][] to) {
    for (int i = 0; i < from.length; i++) {
      for (int j = 0; j < from[i].length; j++) {
        to[i][j] = from[i][j];
      }
    }
  }
}
