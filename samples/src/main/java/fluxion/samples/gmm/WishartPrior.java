package fluxion.samples.gmm;

import org.hipparchus.special.Gamma;

/**
 * The part of the mixture's Wishart prior that does not depend on the parameters.
 *
 * <p>Source: the GMM objective of ADBench, as GradBench has it; the logarithm of the gamma function
 * is Hipparchus'.
 */
public final class WishartPrior {
  private WishartPrior() {}

  /**
   * The logarithm of the normaliser of one component's prior in {@code d} dimensions, with scale
   * {@code gamma} and {@code m} degrees of freedom more than the fewest possible.
   */
  public static double logNormalizer(int d, double gamma, int m) {
    int degrees = d + m + 1;
    return degrees * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma(0.5 * degrees, d);
  }

  /** The logarithm of the multivariate gamma function of {@code p} dimensions. */
  private static double logGamma(double a, int p) {
    double sum = 0.25 * p * (p - 1) * Math.log(Math.PI);
    for (int j = 1; j <= p; j++) {
      sum += Gamma.logGamma(a + 0.5 * (1 - j));
    }
    return sum;
  }
}
