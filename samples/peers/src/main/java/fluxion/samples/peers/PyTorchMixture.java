package fluxion.samples.peers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import fluxion.samples.benchmarks.workloads.Mixture;
import java.util.stream.IntStream;

/**
 * {@link fluxion.samples.gmm.Gmm#objective} for all points and components at once.
 *
 * <p>Source: the kernel. Shapes: those of the kernel; {@code lower[k][d][d]} are the triangular
 * matrices.
 */
final class PyTorchMixture extends PyTorchProgram {
  private final Mixture in;
  private final Distances distances;
  private final NDArray alpha;
  private final NDArray mu;
  private final NDArray q;
  private final NDArray l;
  private final NDArray x;
  private final NDArray zeros;
  private final NDArray places;

  /** The squared distances {@code [n][k]} of points from means, as the matrices have it. */
  interface Distances {
    NDArray squared(NDArray x, NDArray mu, NDArray lower);
  }

  PyTorchMixture(Mixture in, Distances distances) {
    this.in = in;
    this.distances = distances;
    int k = in.k();
    int d = in.d();
    alpha = parameter(in.alpha(), k);
    mu = parameter(in.mu(), k, d);
    q = parameter(in.q(), k, d);
    l = parameter(in.l(), k, d * (d - 1L) / 2);
    x = constant(in.x(), in.x().length, d);
    zeros = constant(new double[k], k, 1);
    int[] row = Triangle.places(d);
    places =
        constant(
            IntStream.range(0, k * d * d).mapToLong(i -> row[i % (d * d)]).toArray(),
            k,
            (long) d * d);
  }

  /** A product for each component, of its matrix with what the points are from its mean. */
  static NDArray centered(NDArray x, NDArray mu, NDArray lower) {
    NDArray centered = x.expandDims(0).sub(mu.expandDims(1));
    NDArray whitened = centered.matMul(lower.transpose(0, 2, 1));
    return whitened.square().sum(new int[] {2}).transpose();
  }

  /** One product of the points with all matrices, and one for each component with its mean. */
  static NDArray inOneProduct(NDArray x, NDArray mu, NDArray lower) {
    long n = x.size(0);
    long k = mu.size(0);
    long d = mu.size(1);
    NDArray points = x.matMul(lower.reshape(k * d, d).transpose()).reshape(n, k, d);
    NDArray means = lower.matMul(mu.expandDims(2)).reshape(1, k, d);
    return points.sub(means).square().sum(new int[] {2});
  }

  @Override
  NDArray value() {
    int n = in.x().length;
    NDArray diagonal = q.exp();
    NDArray logDeterminant = q.sum(new int[] {1});
    NDArray packed = NDArrays.concat(new NDList(zeros, diagonal, l), 1);
    NDArray lower = packed.gather(places, 1).reshape(in.k(), in.d(), in.d());
    NDArray exponent = distances.squared(x, mu, lower).mul(-0.5);
    NDArray logDensity = exponent.add(alpha.add(logDeterminant).expandDims(0));
    NDArray likelihood = logSumExp(logDensity, 1).sum().sub(logSumExp(alpha, 0).sum().mul(n));
    NDArray squares = diagonal.square().sum().add(l.square().sum());
    NDArray prior =
        logDeterminant.sum().mul(in.m()).sub(squares.mul(0.5 * in.gamma() * in.gamma()));
    double constant = in.k() * in.logNormalizer() - n * in.d() * 0.5 * Math.log(2 * Math.PI);
    return likelihood.add(prior).add(constant);
  }

  private static NDArray logSumExp(NDArray v, int axis) {
    NDArray max = v.max(new int[] {axis}, true).stopGradient();
    return v.sub(max).exp().sum(new int[] {axis}, true).log().add(max);
  }
}
