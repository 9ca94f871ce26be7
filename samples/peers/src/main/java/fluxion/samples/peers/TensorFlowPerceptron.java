package fluxion.samples.peers;

import fluxion.samples.benchmarks.workloads.Perceptron;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat64;

/**
 * {@link fluxion.samples.kernels.Mlp#loss} layer by layer.
 *
 * <p>Source: the kernel. Shapes: a matrix for each layer, then a column for each layer.
 */
final class TensorFlowPerceptron extends TensorFlowProgram {
  TensorFlowPerceptron(Perceptron in) {
    int width = in.input().length;
    List<Operand<TFloat64>> weights = new ArrayList<>();
    for (double[][] weight : in.weights()) {
      weights.add(parameter(weight, width, width));
    }
    List<Operand<TFloat64>> biases = new ArrayList<>();
    for (double[] bias : in.biases()) {
      biases.add(parameter(bias, width, 1));
    }
    Operand<TFloat64> values = constant(in.input(), width, 1);
    for (int layer = 0; layer < weights.size(); layer++) {
      Operand<TFloat64> sums = tf.linalg.matMul(weights.get(layer), values);
      values = tf.math.tanh(tf.math.add(sums, biases.get(layer)));
    }
    Operand<TFloat64> errors = tf.math.sub(values, constant(in.target(), width, 1));
    Operand<TFloat64> sum = tf.sum(square(errors), axes(2));
    differentiate(times(sum, 0.5));
  }
}
