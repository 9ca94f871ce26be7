package fluxion.samples.peers;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import fluxion.samples.benchmarks.workloads.Data;
import java.util.ArrayList;
import java.util.List;

/**
 * A program for PyTorch by DJL, which records the operations of each computation and reverses them.
 * Gradients are added to those of earlier computations, as generated and hand-written ones are.
 *
 * <p>Source: DJL, on one thread. Shapes: the parameters are tensors, in the order of the gradient.
 */
abstract class PyTorchProgram implements Program {
  private static final Engine ENGINE = engine();

  private final NDManager manager = ENGINE.newBaseManager();
  private final List<NDArray> parameters = new ArrayList<>();

  private static Engine engine() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    return Engine.getEngine("PyTorch");
  }

  /** What the gradient is of. */
  abstract NDArray value();

  /** A tensor that stays as it is. */
  final NDArray constant(Object numbers, long... shape) {
    return manager.create(Data.flat(numbers), new Shape(shape));
  }

  /** Integers that stay as they are. */
  final NDArray constant(long[] numbers, long... shape) {
    return manager.create(numbers, new Shape(shape));
  }

  /** The next tensor of the gradient. */
  final NDArray parameter(Object numbers, long... shape) {
    NDArray parameter = constant(numbers, shape);
    parameter.setRequiresGradient(true);
    parameters.add(parameter);
    return parameter;
  }

  @Override
  public final double compute() {
    try (NDScope scope = new NDScope();
        GradientCollector tape = ENGINE.newGradientCollector()) {
      scope.suppressNotUsedWarning();
      NDArray value = value();
      tape.backward(value);
      return value.getDouble();
    }
  }

  @Override
  public final double[] gradient() {
    return Data.flat(
        parameters.stream().map(parameter -> parameter.getGradient().toDoubleArray()).toArray());
  }

  @Override
  public final void close() {
    manager.close();
  }
}
