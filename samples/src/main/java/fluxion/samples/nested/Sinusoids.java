package fluxion.samples.nested;

import fluxion.samples.nested.Maml.Points;
import fluxion.samples.nested.Maml.Task;
import java.util.Random;

/**
 * Random sine waves as tasks, and random weights to start from.
 *
 * <p>Source: Finn, Abbeel and Levine (2017): amplitudes in [0.1, 5], phases in [0, π], abscissas in
 * [-5, 5]. Shapes: ten points to adapt to and ten others.
 */
final class Sinusoids {
  private static final int POINTS = 10;

  private final Random random;

  Sinusoids(long seed) {
    random = new Random(seed);
  }

  /** The next tasks. */
  Task[] next(int tasks) {
    Task[] batch = new Task[tasks];
    for (int t = 0; t < tasks; t++) {
      double amplitude = random.nextDouble(0.1, 5);
      double phase = random.nextDouble(0, Math.PI);
      batch[t] = new Task(points(amplitude, phase), points(amplitude, phase));
    }
    return batch;
  }

  private Points points(double amplitude, double phase) {
    double[] x = random.doubles(POINTS, -5, 5).toArray();
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      y[i] = amplitude * Math.sin(x[i] - phase);
    }
    return new Points(x, y);
  }

  /** Weights with standard deviations that keep sums near 1. */
  double[] weights(int hidden) {
    double[] w = new double[hidden * hidden + 4 * hidden + 1];
    for (int i = 0; i < w.length; i++) {
      w[i] = random.nextGaussian() * (i < 2 * hidden ? 0.7 : 1 / Math.sqrt(hidden));
    }
    return w;
  }
}
