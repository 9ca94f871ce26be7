package fluxion.samples.nested;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;

import fluxion.Differentiable;

/**
 * The posterior density of a Poisson regression with a Gaussian prior.
 *
 * <p>Source: textbooks. Shapes: {@code w[2]}, an intercept and a slope; {@code t[n]} and {@code
 * counts[n]} to a scalar.
 */
public final class Poisson {
  private Poisson() {}

  /** The logarithm of the likelihood times the prior, negated. */
  @Differentiable(
      value = {GRADIENT, HESSIAN},
      wrt = "w")
  public static double energy(double[] w, double[] t, int[] counts, double priorDeviation) {
    double energy = 0;
    for (int i = 0; i < t.length; i++) {
      double logRate = w[0] + w[1] * t[i];
      energy += Math.exp(logRate) - counts[i] * logRate + logFactorial(counts[i]);
    }
    for (double weight : w) {
      double z = weight / priorDeviation;
      energy += 0.5 * z * z + Math.log(priorDeviation * Math.sqrt(2 * Math.PI));
    }
    return energy;
  }

  private static double logFactorial(int n) {
    double sum = 0;
    for (int k = 2; k <= n; k++) {
      sum += Math.log(k);
    }
    return sum;
  }
}
