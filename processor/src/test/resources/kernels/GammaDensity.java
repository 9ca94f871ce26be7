import fluxion.Differentiable;

// kink: x=0.0, shape=1.0, rate=2.0
// kink: x=-1.0, shape=1.0, rate=2.0
// kink: x=2.0, shape=1.0, rate=2.0
// kink: x=0.0, shape=2.0, rate=2.0
/** A log-density with equality tests on doubles and early returns. */
class GammaDensity {
  private static final double[] LANCZOS = {
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };
  private static final double LOG_ROOT_2PI = 0.5 * Math.log(2 * Math.PI);

  static double logGamma(double z) {
    if (z < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
    }
    z -= 1;
    double sum = 0.99999999999980993;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i + 1);
    }
    double t = z + LANCZOS.length - 0.5;
    return LOG_ROOT_2PI + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  @SuppressWarnings("fluxion")
  @Differentiable
  static double logDensity(double x, double shape, double rate) {
    if (x < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x == 0.0) {
      if (shape == 1.0) {
        return Math.log(rate);
      }
      return shape < 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    if (shape == 1.0) return Math.log(rate) - rate * x;
    return shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape);
  }

  @Differentiable
  static double logLikelihood(double[] data, double shape, double rate) {
    double sum = 0.0;
    for (double x : data) {
      double term = logDensity(x, shape, rate);
      if (Double.isInfinite(term)) {
        return term;
      }
      sum += term;
    }
    return sum;
  }
}
