package fluxion.samples.peers;

import fluxion.samples.benchmarks.workloads.Data;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;

/**
 * A program for TensorFlow: a graph of the value and the gradient, which is built once.
 *
 * <p>Source: TensorFlow Java, on one thread. Shapes: the parameters are variables, in the order of
 * the gradient.
 */
abstract class TensorFlowProgram implements Program {
  private static final ConfigProto ONE_THREAD =
      ConfigProto.newBuilder()
          .setIntraOpParallelismThreads(1)
          .setInterOpParallelismThreads(1)
          .build();

  private final Graph graph = new Graph();
  private final Session session = new Session(graph, ONE_THREAD);
  private final List<Variable<TFloat64>> parameters = new ArrayList<>();
  private final List<Output<?>> results = new ArrayList<>();
  private @Nullable Result last;

  /** The operations of the graph. */
  final Ops tf = Ops.create(graph);

  /** Ends the graph: its value is known, and the gradient follows. */
  final void differentiate(Operand<TFloat64> value) {
    results.add(value.asOutput());
    results.addAll(tf.gradients(value, parameters).dy());
  }

  /** A tensor that stays as it is. */
  final Operand<TFloat64> constant(Object numbers, long... shape) {
    return tf.constant(Shape.of(shape), DataBuffers.of(Data.flat(numbers)));
  }

  /** The next tensor of the gradient. */
  final Operand<TFloat64> parameter(Object numbers, long... shape) {
    Variable<TFloat64> parameter = tf.variable(constant(numbers, shape));
    parameters.add(parameter);
    return parameter;
  }

  /** The squares of all entries. The gradient of the library's own operation ends the process. */
  final Operand<TFloat64> square(Operand<TFloat64> v) {
    return tf.math.mul(v, v);
  }

  /** All entries times a number. */
  final Operand<TFloat64> times(Operand<TFloat64> v, double factor) {
    return tf.math.mul(v, tf.constant(factor));
  }

  /** The same entries in another shape. */
  final Operand<TFloat64> reshape(Operand<TFloat64> v, int... shape) {
    return tf.reshape(v, tf.constant(shape));
  }

  /** All axes of a tensor of some rank. */
  final Operand<TInt32> axes(int rank) {
    return tf.constant(IntStream.range(0, rank).toArray());
  }

  @Override
  public final double compute() {
    free();
    Session.Runner runner = session.runner();
    results.forEach(runner::fetch);
    Result result = runner.run();
    last = result;
    return tensor(result, 0).getDouble();
  }

  private static TFloat64 tensor(Result result, int i) {
    return (TFloat64) result.get(i);
  }

  @Override
  public final double[] gradient() {
    Result result = Objects.requireNonNull(last);
    return IntStream.range(1, result.size())
        .mapToObj(i -> tensor(result, i))
        .flatMapToDouble(TensorFlowProgram::entries)
        .toArray();
  }

  private static DoubleStream entries(TFloat64 tensor) {
    double[] entries = new double[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asDoubles().read(entries);
    return Arrays.stream(entries);
  }

  private void free() {
    if (last != null) {
      last.close();
    }
  }

  @Override
  public final void close() {
    free();
    session.close();
    graph.close();
  }
}
