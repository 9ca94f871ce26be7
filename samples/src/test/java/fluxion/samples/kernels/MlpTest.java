package fluxion.samples.kernels;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import org.junit.jupiter.api.Test;

/** A small perceptron by hand. */
class MlpTest {

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
}
