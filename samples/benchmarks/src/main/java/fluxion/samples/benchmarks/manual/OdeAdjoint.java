package fluxion.samples.benchmarks.manual;

import java.util.Arrays;

/**
 * The gradient of {@link fluxion.samples.kernels.Ode#last}. The places of a step's stages are kept.
 *
 * <p>Source: the chain rule. Shapes: {@code x[n]}; what is kept is {@code [steps][stages][n]}.
 */
public final class OdeAdjoint {
  private static final int STAGES = 4;

  private final int n;
  private final double[][][] kept;
  private final double[] y;
  private final double[][] rates;
  private final double[] yBar;
  private final double[] sum;
  private double[] probeBar;
  private double[] nextProbeBar;

  /** Memory for a chain and some steps. */
  public OdeAdjoint(int n, int steps) {
    this.n = n;
    kept = new double[steps][STAGES][n];
    y = new double[n];
    rates = new double[STAGES][n];
    yBar = new double[n];
    sum = new double[n];
    probeBar = new double[n];
    nextProbeBar = new double[n];
  }

  /** Adds the gradient to the array; returns the value. */
  public double addGradient(double[] x, int steps, double[] bar) {
    double h = 2.0 / steps;
    Arrays.fill(y, 0);
    for (int step = 0; step < steps; step++) {
      forward(x, h, kept[step]);
    }
    Arrays.fill(yBar, 0);
    yBar[n - 1] = 1;
    for (int step = steps - 1; step >= 0; step--) {
      Arrays.fill(sum, 0);
      Arrays.fill(probeBar, 0);
      reverse(x, kept[step][3], h / 6, 0, bar);
      reverse(x, kept[step][2], h / 3, h, bar);
      reverse(x, kept[step][1], h / 3, h / 2, bar);
      reverse(x, kept[step][0], h / 6, h / 2, bar);
      for (int i = 0; i < n; i++) {
        yBar[i] += sum[i];
      }
    }
    return y[n - 1];
  }

  private void forward(double[] x, double h, double[][] probes) {
    System.arraycopy(y, 0, probes[0], 0, n);
    double[] k1 = rates[0];
    double[] k2 = rates[1];
    double[] k3 = rates[2];
    double[] k4 = rates[3];
    rates(x, probes[0], k1);
    double[] probe = probes[1];
    for (int i = 0; i < n; i++) {
      probe[i] = y[i] + h * k1[i] / 2;
    }
    rates(x, probe, k2);
    probe = probes[2];
    for (int i = 0; i < n; i++) {
      probe[i] = y[i] + h * k2[i] / 2;
    }
    rates(x, probe, k3);
    probe = probes[3];
    for (int i = 0; i < n; i++) {
      probe[i] = y[i] + h * k3[i];
    }
    rates(x, probe, k4);
    for (int i = 0; i < n; i++) {
      y[i] += h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
    }
  }

  private static void rates(double[] x, double[] y, double[] rates) {
    rates[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      rates[i] = x[i] * y[i - 1];
    }
  }

  /**
   * A stage whose rates count in the step with one factor, and in the next stage's place with
   * another.
   */
  private void reverse(double[] x, double[] probe, double inStep, double inProbe, double[] bar) {
    double[] from = probeBar;
    double[] to = nextProbeBar;
    bar[0] += inStep * yBar[0] + inProbe * from[0];
    for (int i = 1; i < n; i++) {
      double rateBar = inStep * yBar[i] + inProbe * from[i];
      bar[i] += rateBar * probe[i - 1];
      to[i - 1] = rateBar * x[i];
    }
    to[n - 1] = 0;
    for (int i = 0; i < n; i++) {
      sum[i] += to[i];
    }
    probeBar = to;
    nextProbeBar = from;
  }
}
