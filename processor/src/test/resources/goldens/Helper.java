import fluxion.Differentiable;

/** A method that calls another one. */
final class Helper {
  private Helper() {}

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static void normalize(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v * v;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= Math.sqrt(sum);
    }
  }

  /** A neuron with weights of length one. */
  @Differentiable
  static double neuron(double[] weights, double[] inputs) {
    double[] unit = weights.clone();
    normalize(unit);
    double z = 0;
    for (int i = 0; i < inputs.length; i++) {
      z += unit[i] * inputs[i];
    }
    return sigmoid(z) * sigmoid(2 * z);
  }
}
