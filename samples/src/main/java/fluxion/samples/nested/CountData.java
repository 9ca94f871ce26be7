package fluxion.samples.nested;

import java.util.Random;

/**
 * Made-up counts over time, with the posterior's energy and its derivatives.
 *
 * <p>Source: rates exp(0.5 + t) at equidistant times from -1 to 1. Shapes: see {@link Poisson}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
record CountData(double[] t, int[] counts, double priorDeviation) {

  /** The data of a seed. */
  static CountData random(int n, long seed) {
    Random random = new Random(seed);
    double[] t = new double[n];
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      t[i] = -1 + 2.0 * i / (n - 1);
      counts[i] = count(Math.exp(0.5 + t[i]), random);
    }
    return new CountData(t, counts, 2);
  }

  /** How many events of a rate happen in a unit of time, by adding up the times between them. */
  private static int count(double rate, Random random) {
    int events = -1;
    for (double time = 0; time < 1; events++) {
      time -= Math.log(1 - random.nextDouble()) / rate;
    }
    return events;
  }

  double energy(double... w) {
    return Poisson.energy(w, t, counts, priorDeviation);
  }

  double[] gradient(double[] w) {
    return Poisson_Grad.energyGrad(w, t, counts, priorDeviation);
  }

  double[][] hessian(double[] w) {
    return Poisson_Grad.energyHessian(w, t, counts, priorDeviation);
  }
}
