package fluxion.samples.peers;

import fluxion.samples.benchmarks.Kernel;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Some kernels' values and gradients by libraries for tensors. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 20, timeUnit = TimeUnit.MILLISECONDS)
public class Tensors {
  /** A program that is ready to be timed. */
  @State(Scope.Benchmark)
  public abstract static class Prepared {
    private final Library library;
    private @Nullable Program program;

    /** What is computed. */
    @Param public Kernel kernel = Kernel.GMM_SMALL;

    Prepared(Library library) {
      this.library = library;
    }

    /** Makes the data and compares a first result. */
    @Setup
    public void prepare() {
      program = library.program(kernel);
      Agreement.check(program, kernel);
    }

    final double compute() {
      return Objects.requireNonNull(program).compute();
    }

    /** Frees memory. */
    @TearDown
    public void close() {
      Objects.requireNonNull(program).close();
    }
  }

  /** {@link Library#PYTORCH}. */
  public static class PyTorch extends Prepared {
    /** For JMH. */
    public PyTorch() {
      super(Library.PYTORCH);
    }
  }

  /** {@link Library#TENSORFLOW}. */
  public static class TensorFlow extends Prepared {
    /** For JMH. */
    public TensorFlow() {
      super(Library.TENSORFLOW);
    }
  }

  /** {@link Library#PYTORCH_ONE_PRODUCT}. */
  public static class PyTorchOneProduct extends Prepared {
    /** For JMH. */
    public PyTorchOneProduct() {
      super(Library.PYTORCH_ONE_PRODUCT);
    }
  }

  /** {@link Library#TENSORFLOW_ONE_PRODUCT}. */
  public static class TensorFlowOneProduct extends Prepared {
    /** For JMH. */
    public TensorFlowOneProduct() {
      super(Library.TENSORFLOW_ONE_PRODUCT);
    }
  }

  /** Operations that are recorded and reversed. */
  @Benchmark
  public double pyTorch(PyTorch in) {
    return in.compute();
  }

  /** A graph with its derivative. */
  @Benchmark
  public double tensorFlow(TensorFlow in) {
    return in.compute();
  }

  /** The same as {@link #pyTorch}, rearranged. */
  @Benchmark
  public double pyTorchOneProduct(PyTorchOneProduct in) {
    return in.compute();
  }

  /** The same as {@link #tensorFlow}, rearranged. */
  @Benchmark
  public double tensorFlowOneProduct(TensorFlowOneProduct in) {
    return in.compute();
  }
}
