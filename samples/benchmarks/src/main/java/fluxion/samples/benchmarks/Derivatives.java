package fluxion.samples.benchmarks;

import fluxion.samples.benchmarks.workloads.Workload;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;

/** Each kernel against its generated and its hand-written derivative. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 20, timeUnit = TimeUnit.MILLISECONDS)
public class Derivatives {
  /** What is computed. */
  @Param public Kernel kernel = Kernel.GMM_SMALL;

  private Workload workload = kernel.workload();

  /** Makes the data. */
  @Setup
  public void prepare() {
    workload = kernel.workload();
  }

  /** The function alone. */
  @Benchmark
  public void primal(Blackhole sink) {
    workload.primal();
    sink.consume(workload);
  }

  /** The generated derivative. */
  @Benchmark
  public void fluxion(Blackhole sink) {
    workload.fluxion();
    sink.consume(workload);
  }

  /** The hand-written derivative. */
  @Benchmark
  public void manual(Blackhole sink) {
    workload.manual();
    sink.consume(workload);
  }
}
