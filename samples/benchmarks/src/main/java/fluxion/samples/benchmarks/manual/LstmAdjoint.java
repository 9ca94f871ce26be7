package fluxion.samples.benchmarks.manual;

import java.util.Arrays;

/**
 * The gradient of {@link fluxion.samples.kernels.Lstm#loss}. The gates, the cells and the hidden
 * values are kept, so that nothing transcendental is computed in reverse.
 *
 * <p>Source: backpropagation through time. Shapes: those of the kernel; what is kept is {@code
 * [characters][layers][b]}.
 */
public final class LstmAdjoint {
  private final int layers;
  private final int b;
  private final double[][][] forget;
  private final double[][][] ingate;
  private final double[][][] outgate;
  private final double[][][] change;
  private final double[][][] cell;
  private final double[][][] tanhCell;
  private final double[][][] hidden;
  private final double[][] input;
  private final double[][] softmax;
  private final double[] prediction;
  private final double[][] hiddenBar;
  private final double[][] cellBar;
  private final double[] signalBar;

  /** Memory for some characters of {@code b} bits. */
  public LstmAdjoint(int layers, int b, int characters) {
    this.layers = layers;
    this.b = b;
    forget = new double[characters][layers][b];
    ingate = new double[characters][layers][b];
    outgate = new double[characters][layers][b];
    change = new double[characters][layers][b];
    cell = new double[characters][layers][b];
    tanhCell = new double[characters][layers][b];
    hidden = new double[characters][layers][b];
    input = new double[characters][b];
    softmax = new double[characters][b];
    prediction = new double[b];
    hiddenBar = new double[layers][b];
    cellBar = new double[layers][b];
    signalBar = new double[b];
  }

  /** Adds the gradient to the arrays; returns the value. */
  public double addGradient(
      double[][] mainParams,
      double[][] extraParams,
      double[][] state,
      double[][] sequence,
      double[][] mainBar,
      double[][] extraBar) {
    int steps = sequence.length - 1;
    for (int i = 0; i < layers; i++) {
      System.arraycopy(state[2 * i], 0, hidden[0][i], 0, b);
      System.arraycopy(state[2 * i + 1], 0, cell[0][i], 0, b);
      Arrays.fill(hiddenBar[i], 0);
      Arrays.fill(cellBar[i], 0);
    }
    double total = 0;
    for (int t = 0; t < steps; t++) {
      total = forward(t, total, mainParams, extraParams, sequence);
    }
    double bar = -1.0 / (steps * b);
    for (int t = steps - 1; t >= 0; t--) {
      reverse(t, bar, extraParams, sequence, extraBar);
      for (int i = layers - 1; i >= 0; i--) {
        step(t, i, mainParams, mainBar);
      }
      for (int j = 0; j < b; j++) {
        extraBar[0][j] += signalBar[j] * sequence[t][j];
      }
    }
    return -total / (steps * b);
  }

  private double forward(
      int t, double before, double[][] mainParams, double[][] extraParams, double[][] sequence) {
    for (int j = 0; j < b; j++) {
      input[t][j] = sequence[t][j] * extraParams[0][j];
    }
    double[] signal = input[t];
    for (int i = 0; i < layers; i++) {
      layer(t, i, mainParams[2 * i], mainParams[2 * i + 1], signal);
      signal = hidden[t + 1][i];
    }
    double[] exp = softmax[t];
    double sum = 2;
    for (int j = 0; j < b; j++) {
      prediction[j] = signal[j] * extraParams[1][j] + extraParams[2][j];
      exp[j] = Math.exp(prediction[j]);
      sum += exp[j];
    }
    double normalizer = Math.log(sum);
    double total = before;
    for (int j = 0; j < b; j++) {
      exp[j] /= sum;
      total += sequence[t + 1][j] * (prediction[j] - normalizer);
    }
    return total;
  }

  private void layer(int t, int i, double[] weight, double[] bias, double[] signal) {
    double[] before = hidden[t][i];
    double[] after = hidden[t + 1][i];
    double[] cells = cell[t][i];
    double[] nextCells = cell[t + 1][i];
    double[] forgets = forget[t][i];
    double[] ingates = ingate[t][i];
    double[] outgates = outgate[t][i];
    double[] changes = change[t][i];
    double[] tanhs = tanhCell[t][i];
    for (int j = 0; j < b; j++) {
      double f = sigmoid(signal[j] * weight[j] + bias[j]);
      double g = sigmoid(before[j] * weight[b + j] + bias[b + j]);
      double o = sigmoid(signal[j] * weight[2 * b + j] + bias[2 * b + j]);
      double h = Math.tanh(before[j] * weight[3 * b + j] + bias[3 * b + j]);
      double c = cells[j] * f + g * h;
      double tanh = Math.tanh(c);
      forgets[j] = f;
      ingates[j] = g;
      outgates[j] = o;
      changes[j] = h;
      nextCells[j] = c;
      tanhs[j] = tanh;
      after[j] = o * tanh;
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The prediction of a character. */
  private void reverse(
      int t, double bar, double[][] extraParams, double[][] sequence, double[][] extraBar) {
    double[] signal = hidden[t + 1][layers - 1];
    double ones = 0;
    for (int j = 0; j < b; j++) {
      ones += sequence[t + 1][j];
    }
    for (int j = 0; j < b; j++) {
      double predictionBar = bar * (sequence[t + 1][j] - ones * softmax[t][j]);
      extraBar[1][j] += predictionBar * signal[j];
      extraBar[2][j] += predictionBar;
      signalBar[j] = predictionBar * extraParams[1][j];
    }
  }

  /** One layer's step: the signal's adjoint becomes that of the layer's input. */
  private void step(int t, int i, double[][] mainParams, double[][] mainBar) {
    double[] weight = mainParams[2 * i];
    double[] weightBar = mainBar[2 * i];
    double[] biasBar = mainBar[2 * i + 1];
    double[] signal = i == 0 ? input[t] : hidden[t + 1][i - 1];
    double[] before = hidden[t][i];
    double[] cells = cell[t][i];
    double[] forgets = forget[t][i];
    double[] ingates = ingate[t][i];
    double[] outgates = outgate[t][i];
    double[] changes = change[t][i];
    double[] tanhs = tanhCell[t][i];
    double[] hBars = hiddenBar[i];
    double[] cBars = cellBar[i];
    for (int j = 0; j < b; j++) {
      double f = forgets[j];
      double g = ingates[j];
      double o = outgates[j];
      double h = changes[j];
      double tanh = tanhs[j];
      double bar = hBars[j] + signalBar[j];
      double c = cBars[j] + bar * o * (1 - tanh * tanh);
      double oBar = bar * tanh * o * (1 - o);
      double fBar = c * cells[j] * f * (1 - f);
      double gBar = c * h * g * (1 - g);
      double hBar = c * g * (1 - h * h);
      cBars[j] = c * f;
      weightBar[j] += fBar * signal[j];
      weightBar[b + j] += gBar * before[j];
      weightBar[2 * b + j] += oBar * signal[j];
      weightBar[3 * b + j] += hBar * before[j];
      biasBar[j] += fBar;
      biasBar[b + j] += gBar;
      biasBar[2 * b + j] += oBar;
      biasBar[3 * b + j] += hBar;
      signalBar[j] = fBar * weight[j] + oBar * weight[2 * b + j];
      hBars[j] = gBar * weight[b + j] + hBar * weight[3 * b + j];
    }
  }
}
