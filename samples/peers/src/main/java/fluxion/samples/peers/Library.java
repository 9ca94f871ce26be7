package fluxion.samples.peers;

import fluxion.samples.benchmarks.Kernel;
import fluxion.samples.benchmarks.workloads.Mixture;
import fluxion.samples.benchmarks.workloads.Perceptron;
import fluxion.samples.benchmarks.workloads.Sequence;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A library, and the way in which a program uses it.
 *
 * <p>Source: the kernels' data are those of {@link Kernel}. Shapes: {@link Tensors} has a benchmark
 * for each constant.
 */
enum Library {
  PYTORCH("pyTorch", in -> new PyTorchMixture(in, PyTorchMixture::centered)),
  TENSORFLOW("tensorFlow", in -> new TensorFlowMixture(in, TensorFlowMixture::centered)),
  PYTORCH_ONE_PRODUCT(
      "pyTorchOneProduct", in -> new PyTorchMixture(in, PyTorchMixture::inOneProduct)),
  TENSORFLOW_ONE_PRODUCT(
      "tensorFlowOneProduct", in -> new TensorFlowMixture(in, TensorFlowMixture::inOneProduct));

  static {
    PYTORCH.add(Kernel.PERCEPTRON, () -> new PyTorchPerceptron(Perceptron.random(100, 32)));
    PYTORCH.add(Kernel.LSTM, () -> new PyTorchLstm(Sequence.random(2, 14, 200)));
    TENSORFLOW.add(Kernel.PERCEPTRON, () -> new TensorFlowPerceptron(Perceptron.random(100, 32)));
  }

  private final String method;
  private final Map<Kernel, Supplier<Program>> programs = new EnumMap<>(Kernel.class);

  Library(String method, Function<Mixture, Program> mixture) {
    this.method = method;
    add(Kernel.GMM_SMALL, () -> mixture.apply(Mixture.random(2, 5, 1000)));
    add(Kernel.GMM_MEDIUM, () -> mixture.apply(Mixture.random(10, 25, 1000)));
    add(Kernel.GMM_LARGE, () -> mixture.apply(Mixture.random(32, 25, 1000)));
  }

  private void add(Kernel kernel, Supplier<Program> program) {
    programs.put(kernel, program);
  }

  /** Its benchmark, {@code Class.method}. */
  String benchmark() {
    return "Tensors." + method;
  }

  /** What is written for it. */
  Set<Kernel> kernels() {
    return programs.keySet();
  }

  /** A kernel's program, on data that are made now. */
  Program program(Kernel kernel) {
    Supplier<Program> program = programs.get(kernel);
    if (program == null) {
      throw new IllegalArgumentException(this + " has no program for " + kernel);
    }
    return program.get();
  }
}
