package fluxion.samples.benchmarks.peers;

import fluxion.samples.benchmarks.workloads.Mixture;
import fluxion.samples.benchmarks.workloads.Option;
import fluxion.samples.benchmarks.workloads.Sequence;

/**
 * A library that computes the gradients of some workloads.
 *
 * <p>Source: the library. Shapes: gradients as {@link
 * fluxion.samples.benchmarks.workloads.Workload#derivative} has them.
 */
public interface Peer {
  /** {@link fluxion.samples.kernels.Rosenbrock}. */
  double[] rosenbrock(double[] x);

  /** {@link fluxion.samples.kernels.Lorenz} by its three parameters and the start. */
  double[] lorenz(double[] parameters, double h, int steps);

  /** {@link fluxion.samples.kernels.BlackScholes}. */
  double[] blackScholes(Option[] book);

  /** {@link fluxion.samples.kernels.Lstm}. */
  double[] lstm(Sequence in);

  /** {@link fluxion.samples.gmm.Gmm}. */
  double[] gmm(Mixture in);
}
