package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * A chain of linear differential equations, each fed by the one before it, integrated by the
 * classical Runge-Kutta method from 0 to 2.
 *
 * <p>Source: GradBench's "ode". Shapes: {@code x[n]}, the rates, and the number of steps, to the
 * final {@code y[n]} or to its last element.
 */
public final class Ode {
  private Ode() {}

  /** The final value of the chain's last element. */
  @Differentiable
  public static double last(double[] x, int steps) {
    double[] y = integrate(x, steps);
    return y[y.length - 1];
  }

  /** The final values of the whole chain, which starts at zero. */
  @Differentiable
  public static double[] integrate(double[] x, int steps) {
    int n = x.length;
    double h = 2.0 / steps;
    double[] y = new double[n];
    double[] probe = new double[n];
    double[] k1 = new double[n];
    double[] k2 = new double[n];
    double[] k3 = new double[n];
    double[] k4 = new double[n];
    for (int step = 0; step < steps; step++) {
      rates(x, y, k1);
      for (int i = 0; i < n; i++) {
        probe[i] = y[i] + h * k1[i] / 2;
      }
      rates(x, probe, k2);
      for (int i = 0; i < n; i++) {
        probe[i] = y[i] + h * k2[i] / 2;
      }
      rates(x, probe, k3);
      for (int i = 0; i < n; i++) {
        probe[i] = y[i] + h * k3[i];
      }
      rates(x, probe, k4);
      for (int i = 0; i < n; i++) {
        y[i] += h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
      }
    }
    return y;
  }

  private static void rates(double[] x, double[] y, double[] rates) {
    rates[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      rates[i] = x[i] * y[i - 1];
    }
  }
}
