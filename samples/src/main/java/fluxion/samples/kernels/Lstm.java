package fluxion.samples.kernels;

import fluxion.Differentiable;

/**
 * The loss of a stack of LSTM layers with diagonal weights that predicts a sequence of characters.
 *
 * <p>Source: the LSTM objective of ADBench, as GradBench has it. Shapes, for {@code layers} layers
 * of width {@code b}:
 *
 * <ul>
 *   <li>{@code mainParams[2 * layers][4 * b]}: for each layer a row of weights and a row of biases,
 *       both in the blocks forget, ingate, outgate, change;
 *   <li>{@code extraParams[3][b]}: weights of the input, weights and biases of the output;
 *   <li>{@code state[2 * layers][b]}: for each layer the first hidden values and the first cells;
 *   <li>{@code sequence[c][b]}: the characters, as zeros and ones.
 * </ul>
 */
public final class Lstm {
  private Lstm() {}

  /** The mean negative log-likelihood of each character's successor. */
  @Differentiable(wrt = {"mainParams", "extraParams"})
  public static double loss(
      double[][] mainParams, double[][] extraParams, double[][] state, double[][] sequence) {
    int b = extraParams[0].length;
    double[][] current = copy(state);
    double[] signal = new double[b];
    double[] prediction = new double[b];
    double total = 0;
    int count = 0;
    for (int t = 0; t < sequence.length - 1; t++) {
      for (int j = 0; j < b; j++) {
        signal[j] = sequence[t][j] * extraParams[0][j];
      }
      for (int i = 0; i < mainParams.length; i += 2) {
        step(mainParams[i], mainParams[i + 1], current[i], current[i + 1], signal);
      }
      for (int j = 0; j < b; j++) {
        prediction[j] = signal[j] * extraParams[1][j] + extraParams[2][j];
      }
      double normalizer = logNormalizer(prediction);
      for (int j = 0; j < b; j++) {
        total += sequence[t + 1][j] * (prediction[j] - normalizer);
      }
      count += b;
    }
    return -total / count;
  }

  /**
   * One layer's step: updates its hidden values and cells; the signal becomes the hidden values.
   */
  private static void step(
      double[] weight, double[] bias, double[] hidden, double[] cell, double[] signal) {
    int b = hidden.length;
    for (int j = 0; j < b; j++) {
      double forget = sigmoid(signal[j] * weight[j] + bias[j]);
      double ingate = sigmoid(hidden[j] * weight[b + j] + bias[b + j]);
      double outgate = sigmoid(signal[j] * weight[2 * b + j] + bias[2 * b + j]);
      double change = Math.tanh(hidden[j] * weight[3 * b + j] + bias[3 * b + j]);
      cell[j] = cell[j] * forget + ingate * change;
      hidden[j] = outgate * Math.tanh(cell[j]);
      signal[j] = hidden[j];
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double logNormalizer(double[] prediction) {
    double sum = 2;
    for (double element : prediction) {
      sum += Math.exp(element);
    }
    return Math.log(sum);
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][matrix[0].length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        copy[i][j] = matrix[i][j];
      }
    }
    return copy;
  }
}
