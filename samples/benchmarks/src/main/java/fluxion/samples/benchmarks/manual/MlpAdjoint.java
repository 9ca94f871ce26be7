package fluxion.samples.benchmarks.manual;

import java.util.Arrays;

/**
 * The gradient of {@link fluxion.samples.kernels.Mlp#loss}.
 *
 * <p>Source: backpropagation. Shapes: those of the kernel; the values of all layers are kept.
 */
public final class MlpAdjoint {
  private final double[][] values;
  private double[] bar;
  private double[] barBefore;

  /** Memory for a perceptron. */
  public MlpAdjoint(int layers, int width) {
    values = new double[layers + 1][width];
    bar = new double[width];
    barBefore = new double[width];
  }

  /** Adds the gradient to the arrays; returns the value. */
  public double addGradient(
      double[][][] weights,
      double[][] biases,
      double[] input,
      double[] target,
      double[][][] weightsBar,
      double[][] biasesBar) {
    int layers = weights.length;
    System.arraycopy(input, 0, values[0], 0, input.length);
    for (int layer = 0; layer < layers; layer++) {
      propagate(weights[layer], biases[layer], values[layer], values[layer + 1]);
    }
    double sum = 0;
    for (int i = 0; i < input.length; i++) {
      double error = values[layers][i] - target[i];
      sum += error * error;
      bar[i] = error;
    }
    for (int layer = layers - 1; layer >= 0; layer--) {
      throughTanh(values[layer + 1], biasesBar[layer]);
      reverse(weights[layer], values[layer], weightsBar[layer]);
    }
    return sum / 2;
  }

  private static void propagate(double[][] weight, double[] bias, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      double[] row = weight[i];
      double sum = bias[i];
      for (int j = 0; j < from.length; j++) {
        sum += row[j] * from[j];
      }
      to[i] = Math.tanh(sum);
    }
  }

  private void throughTanh(double[] to, double[] biasBar) {
    for (int i = 0; i < to.length; i++) {
      bar[i] *= 1 - to[i] * to[i];
      biasBar[i] += bar[i];
    }
  }

  private void reverse(double[][] weight, double[] from, double[][] weightBar) {
    double[] fromBar = barBefore;
    Arrays.fill(fromBar, 0);
    for (int i = 0; i < weight.length; i++) {
      double[] row = weight[i];
      double[] rowBar = weightBar[i];
      double factor = bar[i];
      for (int j = 0; j < from.length; j++) {
        rowBar[j] += factor * from[j];
      }
      for (int j = 0; j < from.length; j++) {
        fromBar[j] += factor * row[j];
      }
    }
    barBefore = bar;
    bar = fromBar;
  }
}
