package fluxion.samples.gmm;

import fluxion.samples.Json;

/**
 * Points that a Gaussian mixture is fitted to, the prior's parameters, and a first guess.
 *
 * <p>Source: a GradBench input file. Shapes: {@code x[n][d]}; {@code gamma} and {@code m} of the
 * prior; {@code alpha[k]}, {@code mu[k][d]}, {@code q[k][d]}, {@code l[k][d*(d-1)/2]} as in {@link
 * Gmm}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
record MixtureProblem(
    int d,
    int k,
    int n,
    double[][] x,
    int m,
    double gamma,
    double[] alpha,
    double[][] mu,
    double[][] q,
    double[][] l) {

  /** Reads a problem from a resource, see {@link Json}. */
  static MixtureProblem read(String name) {
    return Json.read(name, MixtureProblem.class);
  }

  Mixture firstGuess() {
    return new Mixture(alpha, mu, q, l);
  }

  double logLikelihood(Mixture at) {
    return Gmm.logLikelihood(at.alpha(), at.mu(), at.q(), at.l(), x);
  }

  double objective(Mixture at) {
    return Gmm.objective(at.alpha(), at.mu(), at.q(), at.l(), x, gamma, m, logNormalizer());
  }

  /** The generated gradient of {@link #objective}, with the value. */
  Gmm_Grad.ObjectiveValueAndGrad valueAndGradient(Mixture at) {
    return Gmm_Grad.objectiveValueAndGrad(
        at.alpha(), at.mu(), at.q(), at.l(), x, gamma, m, logNormalizer());
  }

  /** The generated gradient of {@link #objective}. */
  Mixture gradient(Mixture at) {
    var gradient =
        Gmm_Grad.objectiveGrad(at.alpha(), at.mu(), at.q(), at.l(), x, gamma, m, logNormalizer());
    return new Mixture(gradient.alpha(), gradient.mu(), gradient.q(), gradient.l());
  }

  /** The part of the prior that does not depend on the parameters, for one component. */
  double logNormalizer() {
    return WishartPrior.logNormalizer(d, gamma, m);
  }
}
