package fluxion.samples.benchmarks.workloads;

/**
 * The arguments of {@link fluxion.samples.kernels.Mlp#loss}.
 *
 * <p>Source: random data. Shapes: {@code weights[layers][width][width]}, {@code
 * biases[layers][width]}, {@code input[width]}, {@code target[width]}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
public record Perceptron(double[][][] weights, double[][] biases, double[] input, double[] target) {

  /** A perceptron of some layers of the same width. */
  public static Perceptron random(int layers, int width) {
    Data data = new Data(layers);
    double scale = 2 / Math.sqrt(width);
    double[][][] weights = new double[layers][][];
    for (int layer = 0; layer < layers; layer++) {
      weights[layer] = data.matrix(width, width, -scale, scale);
    }
    return new Perceptron(
        weights,
        data.matrix(layers, width, -0.1, 0.1),
        data.vector(width, -1, 1),
        data.vector(width, -1, 1));
  }
}
