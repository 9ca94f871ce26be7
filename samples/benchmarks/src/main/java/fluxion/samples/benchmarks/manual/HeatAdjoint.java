package fluxion.samples.benchmarks.manual;

import java.util.Arrays;

/**
 * The gradient of {@link fluxion.samples.kernels.Heat#energy}. The temperatures of all steps are
 * kept. The stencil is its own transpose, but for the rim, whose adjoints go to the initial
 * temperatures at once.
 *
 * <p>Source: the chain rule. Shapes: {@code initial[rows][columns]}; what is kept is {@code [steps
 * + 1][rows][columns]}.
 */
public final class HeatAdjoint {
  private final int rows;
  private final int columns;
  private final double[][][] kept;
  private final double[] diffusionBars;
  private double[][] bar;
  private double[][] barBefore;

  /** Memory for a plate and some steps. */
  public HeatAdjoint(int rows, int columns, int steps) {
    this.rows = rows;
    this.columns = columns;
    kept = new double[steps + 1][rows][columns];
    diffusionBars = new double[columns];
    bar = new double[rows][columns];
    barBefore = new double[rows][columns];
  }

  /** Adds the temperatures' gradient to the array, that of the diffusion; returns the value. */
  public double addGradient(
      double[][] initial, double diffusion, int steps, double[][] initialBar, double[] scalarBar) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(initial[i], 0, kept[0][i], 0, columns);
    }
    for (int step = 0; step < steps; step++) {
      forward(kept[step], kept[step + 1], diffusion);
    }
    double sum = end(kept[steps], initialBar);
    Arrays.fill(diffusionBars, 0);
    for (int step = steps - 1; step >= 0; step--) {
      rim(diffusion, initialBar);
      for (int i = 1; i < rows - 1; i++) {
        reverse(kept[step], i, diffusion);
      }
      double[][] last = bar;
      bar = barBefore;
      barBefore = last;
    }
    for (int i = 1; i < rows - 1; i++) {
      for (int j = 1; j < columns - 1; j++) {
        initialBar[i][j] += bar[i][j];
      }
    }
    for (double part : diffusionBars) {
      scalarBar[0] += part;
    }
    return 0.5 * sum;
  }

  private void forward(double[][] u, double[][] next, double diffusion) {
    System.arraycopy(u[0], 0, next[0], 0, columns);
    System.arraycopy(u[rows - 1], 0, next[rows - 1], 0, columns);
    for (int i = 1; i < rows - 1; i++) {
      double[] above = u[i - 1];
      double[] here = u[i];
      double[] below = u[i + 1];
      double[] to = next[i];
      to[0] = here[0];
      to[columns - 1] = here[columns - 1];
      for (int j = 1; j < columns - 1; j++) {
        double laplacian = above[j] + below[j] + here[j - 1] + here[j + 1] - 4 * here[j];
        to[j] = here[j] + diffusion * laplacian;
      }
    }
  }

  /** The sum of squares; the adjoints of the rim are zero from here on. */
  private double end(double[][] u, double[][] initialBar) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        sum += u[i][j] * u[i][j];
        boolean inside = i > 0 && i < rows - 1 && j > 0 && j < columns - 1;
        bar[i][j] = inside ? u[i][j] : 0;
        if (!inside) {
          initialBar[i][j] += u[i][j];
        }
      }
    }
    return sum;
  }

  /** What the rim contributes to one step. */
  private void rim(double diffusion, double[][] initialBar) {
    double[] top = initialBar[0];
    double[] bottom = initialBar[rows - 1];
    double[] first = bar[1];
    double[] last = bar[rows - 2];
    for (int j = 1; j < columns - 1; j++) {
      top[j] += diffusion * first[j];
      bottom[j] += diffusion * last[j];
    }
    for (int i = 1; i < rows - 1; i++) {
      initialBar[i][0] += diffusion * bar[i][1];
      initialBar[i][columns - 1] += diffusion * bar[i][columns - 2];
    }
  }

  /** One row of the plate in one step. */
  private void reverse(double[][] u, int i, double diffusion) {
    double[] above = bar[i - 1];
    double[] here = bar[i];
    double[] below = bar[i + 1];
    double[] to = barBefore[i];
    for (int j = 1; j < columns - 1; j++) {
      double laplacian = above[j] + below[j] + here[j - 1] + here[j + 1] - 4 * here[j];
      to[j] = here[j] + diffusion * laplacian;
    }
    double[] uAbove = u[i - 1];
    double[] uHere = u[i];
    double[] uBelow = u[i + 1];
    double[] sums = diffusionBars;
    for (int j = 1; j < columns - 1; j++) {
      sums[j] += here[j] * (uAbove[j] + uBelow[j] + uHere[j - 1] + uHere[j + 1] - 4 * uHere[j]);
    }
  }
}
