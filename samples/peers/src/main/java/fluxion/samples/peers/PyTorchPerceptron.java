package fluxion.samples.peers;

import ai.djl.ndarray.NDArray;
import fluxion.samples.benchmarks.workloads.Perceptron;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link fluxion.samples.kernels.Mlp#loss} layer by layer.
 *
 * <p>Source: the kernel. Shapes: a matrix and a vector for each layer.
 */
final class PyTorchPerceptron extends PyTorchProgram {
  private final List<NDArray> weights = new ArrayList<>();
  private final List<NDArray> biases = new ArrayList<>();
  private final NDArray input;
  private final NDArray target;

  PyTorchPerceptron(Perceptron in) {
    int width = in.input().length;
    for (double[][] weight : in.weights()) {
      weights.add(parameter(weight, width, width));
    }
    for (double[] bias : in.biases()) {
      biases.add(parameter(bias, width));
    }
    input = constant(in.input(), width);
    target = constant(in.target(), width);
  }

  @Override
  NDArray value() {
    NDArray values = input;
    for (int layer = 0; layer < weights.size(); layer++) {
      values = weights.get(layer).matMul(values).add(biases.get(layer)).tanh();
    }
    return values.sub(target).square().sum().div(2);
  }
}
