package fluxion.samples.benchmarks;

import fluxion.samples.benchmarks.peers.Peer;
import fluxion.samples.benchmarks.workloads.LorenzWorkload;
import fluxion.samples.benchmarks.workloads.Mixture;
import fluxion.samples.benchmarks.workloads.Option;
import fluxion.samples.benchmarks.workloads.RosenbrockWorkload;
import fluxion.samples.benchmarks.workloads.Sequence;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The kernels that other libraries are timed with, on the data of {@link Kernel}.
 *
 * <p>Source: the names are those of {@link Kernel}. Shapes: as the workloads have them.
 */
public enum PeerKernel {
  GMM_SMALL(
      () -> {
        Mixture in = Mixture.random(2, 5, 1000);
        return peer -> peer.gmm(in);
      }),
  ROSENBROCK(
      () -> {
        double[] x = RosenbrockWorkload.point(1000);
        return peer -> peer.rosenbrock(x);
      }),
  BLACK_SCHOLES(
      () -> {
        Option[] book = Option.random(100);
        return peer -> peer.blackScholes(book);
      }),
  LSTM(
      () -> {
        Sequence in = Sequence.random(2, 14, 200);
        return peer -> peer.lstm(in);
      }),
  LORENZ(
      () -> {
        double[] parameters = LorenzWorkload.parameters();
        return peer -> peer.lorenz(parameters, LorenzWorkload.STEP, 1000);
      });

  private final Supplier<Function<Peer, double[]>> gradient;

  PeerKernel(Supplier<Function<Peer, double[]>> gradient) {
    this.gradient = gradient;
  }

  /** Computes the gradient by a library, on data that are made now. */
  public Function<Peer, double[]> gradient() {
    return gradient.get();
  }
}
