package fluxion.samples.benchmarks.workloads;

import fluxion.samples.gmm.WishartPrior;

/**
 * The arguments of {@link fluxion.samples.gmm.Gmm#objective}.
 *
 * <p>Source: GradBench's sizes, random data. Shapes: {@code alpha[k]}, {@code mu[k][d]}, {@code
 * q[k][d]}, {@code l[k][d*(d-1)/2]}, {@code x[n][d]}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
public record Mixture(
    double[] alpha,
    double[][] mu,
    double[][] q,
    double[][] l,
    double[][] x,
    double gamma,
    int m,
    double logNormalizer) {

  /** A mixture of {@code k} components and {@code n} points in {@code d} dimensions. */
  public static Mixture random(int d, int k, int n) {
    Data data = new Data(d);
    return new Mixture(
        data.vector(k, -1, 1),
        data.matrix(k, d, -1, 1),
        data.matrix(k, d, -0.5, 0.5),
        data.matrix(k, d * (d - 1) / 2, -0.5, 0.5),
        data.matrix(n, d, -2, 2),
        1,
        0,
        WishartPrior.logNormalizer(d, 1, 0));
  }

  /** Zero parameters of the same shapes; the points are the same. */
  public Mixture zeros() {
    return new Mixture(
        new double[alpha.length],
        Data.zerosLike(mu),
        Data.zerosLike(q),
        Data.zerosLike(l),
        x,
        gamma,
        m,
        logNormalizer);
  }

  /** The number of components. */
  public int k() {
    return alpha.length;
  }

  /** The number of dimensions. */
  public int d() {
    return x[0].length;
  }

  /** All parameters in one array, as {@link fluxion.samples.gmm.FlatGmm} wants them. */
  public double[] parameters() {
    return Data.flat(alpha, mu, q, l);
  }
}
