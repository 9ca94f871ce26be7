package fluxion.samples.kernels;

import static fluxion.samples.Close.DIFFERENCES;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.samples.Differences;
import fluxion.samples.Flat;
import org.junit.jupiter.api.Test;

/**
 * A small perceptron by hand, and the gradient of a larger one against extrapolated differences.
 */
class MlpTest {
  private static final int LAYERS = 4;
  private static final int WIDTH = 5;

  private final double[] parameters = Flat.noise(LAYERS * WIDTH * (WIDTH + 1), 6);
  private final double[] input = Flat.noise(WIDTH, 7);
  private final double[] target = Flat.noise(WIDTH, 8);

  private static double[][][] weights(double[] p) {
    double[][][] weights = new double[LAYERS][][];
    for (int layer = 0; layer < LAYERS; layer++) {
      weights[layer] = Flat.matrix(p, layer * WIDTH * WIDTH, WIDTH, WIDTH);
    }
    return weights;
  }

  private static double[][] biases(double[] p) {
    return Flat.matrix(p, LAYERS * WIDTH * WIDTH, LAYERS, WIDTH);
  }

  @Test
  void value() {
    double[][][] weights = {{{0.5, -1}, {2, 0.25}}, {{1, 0}, {-0.5, 1}}};
    double[][] biases = {{0.1, -0.2}, {0.3, 0}};
    double a = Math.tanh(0.5 * 0.7 - 1 * -0.4 + 0.1);
    double b = Math.tanh(2 * 0.7 + 0.25 * -0.4 - 0.2);
    double errorX = Math.tanh(a + 0.3) - 1;
    double errorY = Math.tanh(b - 0.5 * a) + 1;
    double actual = Mlp.loss(weights, biases, new double[] {0.7, -0.4}, new double[] {1, -1});
    assertClose((errorX * errorX + errorY * errorY) / 2, actual, VALUE);
  }

  @Test
  void gradient() {
    var actual = Mlp_Grad.lossGrad(weights(parameters), biases(parameters), input, target);
    double[] numerical =
        Differences.extrapolated(p -> Mlp.loss(weights(p), biases(p), input, target), parameters);
    double[] flat = Flat.of(Flat.of(actual.weights()), Flat.of(actual.biases()));
    assertClose(numerical, flat, DIFFERENCES);
  }

  @Test
  void gradientAddedToTheCallersArrays() {
    double[] zeros = new double[parameters.length];
    double[][][] weightSums = weights(zeros);
    double[][] biasSums = biases(zeros);
    double value =
        Mlp_Grad.lossAddGrad(
            weights(parameters), biases(parameters), input, target, weightSums, biasSums);
    assertEquals(Mlp.loss(weights(parameters), biases(parameters), input, target), value);
    var gradient = Mlp_Grad.lossGrad(weights(parameters), biases(parameters), input, target);
    assertArrayEquals(gradient.weights(), weightSums);
    assertArrayEquals(gradient.biases(), biasSums);
  }
}
