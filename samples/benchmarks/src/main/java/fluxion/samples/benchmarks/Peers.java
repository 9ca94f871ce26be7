package fluxion.samples.benchmarks;

import fluxion.samples.benchmarks.peers.Finmath;
import fluxion.samples.benchmarks.peers.Hipparchus;
import fluxion.samples.benchmarks.peers.Peer;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Some kernels' gradients by other libraries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 20, timeUnit = TimeUnit.MILLISECONDS)
public class Peers {
  private final Peer hipparchus = new Hipparchus();
  private final Peer finmath = new Finmath();

  /** What is computed. */
  @Param public PeerKernel kernel = PeerKernel.GMM_SMALL;

  private Function<Peer, double[]> gradient = kernel.gradient();

  /** Makes the data. */
  @Setup
  public void prepare() {
    gradient = kernel.gradient();
  }

  /** Numbers that carry their gradients. */
  @Benchmark
  public double[] hipparchus() {
    return gradient.apply(hipparchus);
  }

  /** Operations that are recorded and reversed. */
  @Benchmark
  public double[] finmath() {
    return gradient.apply(finmath);
  }
}
