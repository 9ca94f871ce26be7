package fluxion.samples.nested;

/**
 * A minimiser by steps along smoothed gradients.
 *
 * <p>Source: Kingma and Ba (2015), with their constants. Shapes: gradients like the point.
 */
final class Adam {
  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;

  private final double rate;
  private final double[] mean;
  private final double[] square;
  private int steps;

  Adam(int length, double rate) {
    this.rate = rate;
    this.mean = new double[length];
    this.square = new double[length];
  }

  /** Moves the point. */
  void step(double[] point, double[] gradient) {
    steps++;
    double meanScale = 1 - Math.pow(MEAN_DECAY, steps);
    double squareScale = 1 - Math.pow(SQUARE_DECAY, steps);
    for (int i = 0; i < point.length; i++) {
      double g = gradient[i];
      mean[i] += (1 - MEAN_DECAY) * (g - mean[i]);
      square[i] += (1 - SQUARE_DECAY) * (g * g - square[i]);
      point[i] -= rate * (mean[i] / meanScale) / (Math.sqrt(square[i] / squareScale) + 1e-8);
    }
  }
}
