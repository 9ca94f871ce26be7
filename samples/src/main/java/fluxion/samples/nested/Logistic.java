package fluxion.samples.nested;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;
import static fluxion.Derivative.HVP;

import fluxion.Differentiable;

/**
 * The loss of a logistic regression.
 *
 * <p>Source: textbooks. Shapes: {@code w[d]}, {@code x[n][d]} and {@code labels[n]}, which are 1 or
 * -1, to a scalar.
 */
public final class Logistic {
  private Logistic() {}

  /** The mean of log(1 + exp(-label · ⟨w, x⟩)), plus half the squared length of w times ridge. */
  @Differentiable(
      value = {GRADIENT, HVP, HESSIAN},
      wrt = "w")
  public static double loss(double[] w, double[][] x, double[] labels, double ridge) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += softplus(-labels[i] * dot(w, x[i]));
    }
    return sum / x.length + 0.5 * ridge * dot(w, w);
  }

  /** The logarithm of 1 + exp(t), without overflow. */
  private static double softplus(double t) {
    return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
