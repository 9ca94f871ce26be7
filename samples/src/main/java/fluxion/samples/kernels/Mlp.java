package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * The loss of a multilayer perceptron whose layers all have the same width.
 *
 * <p>Source: textbooks. Shapes, for {@code width} units: {@code weights[layers][width][width]},
 * {@code biases[layers][width]}, {@code input[width]} and {@code target[width]} to a scalar.
 */
public final class Mlp {
  private Mlp() {}

  /** Half the squared distance of the last layer's values from the target. */
  @Differentiable(wrt = {"weights", "biases"})
  public static double loss(
      double[][][] weights, double[][] biases, double[] input, double[] target) {
    int layers = weights.length;
    int width = input.length;
    double[][] values = new double[layers + 1][width];
    for (int i = 0; i < width; i++) {
      values[0][i] = input[i];
    }
    for (int layer = 0; layer < layers; layer++) {
      propagate(weights[layer], biases[layer], values[layer], values[layer + 1]);
    }
    double sum = 0;
    for (int i = 0; i < width; i++) {
      double error = values[layers][i] - target[i];
      sum += error * error;
    }
    return sum / 2;
  }

  private static void propagate(double[][] weight, double[] bias, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      double sum = bias[i];
      for (int j = 0; j < from.length; j++) {
        sum += weight[i][j] * from[j];
      }
      to[i] = Math.tanh(sum);
    }
  }
}
