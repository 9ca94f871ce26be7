package fluxion.samples.benchmarks;

import fluxion.samples.benchmarks.workloads.Mixture;
import fluxion.samples.gmm.FlatGmm_Grad;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The Hessian of the small Gaussian mixture against its gradient. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 20, timeUnit = TimeUnit.MILLISECONDS)
public class Hessians {
  /** The mixture whose log-posterior is differentiated. */
  static final Mixture MIXTURE = Mixture.random(2, 5, 1000);

  private final Mixture in = MIXTURE;
  private final double[] parameters = in.parameters();

  /** Its generated gradient. */
  @Benchmark
  public double[] gradient() {
    return FlatGmm_Grad.objectiveGrad(
        parameters, in.k(), in.x(), in.gamma(), in.m(), in.logNormalizer());
  }

  /** Its generated Hessian. */
  @Benchmark
  public double[][] hessian() {
    return FlatGmm_Grad.objectiveHessian(
        parameters, in.k(), in.x(), in.gamma(), in.m(), in.logNormalizer());
  }
}
