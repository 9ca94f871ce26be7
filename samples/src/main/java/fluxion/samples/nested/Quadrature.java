package fluxion.samples.nested;

/**
 * A posterior of two weights, integrated on a grid: exact, for what has faded away at its edges.
 *
 * <p>Source: the trapezoidal rule. Shapes: {@code weights[2][n]}, {@code density[n][n]}, which
 * integrates to one.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
record Quadrature(double[][] weights, double[][] density, double logEvidence) {
  private static final int POINTS = 301;
  private static final double DEVIATIONS = 10;

  /** The posterior, on a grid around its approximation. */
  static Quadrature of(CountData data, Laplace around) {
    double[][] weights = new double[2][POINTS];
    for (int weight = 0; weight < 2; weight++) {
      for (int i = 0; i < POINTS; i++) {
        double z = DEVIATIONS * (2.0 * i / (POINTS - 1) - 1);
        weights[weight][i] = around.mode()[weight] + z * around.deviation(weight);
      }
    }
    double lowest = data.energy(around.mode());
    double cell = (weights[0][1] - weights[0][0]) * (weights[1][1] - weights[1][0]);
    double[][] density = new double[POINTS][POINTS];
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        density[i][j] = Math.exp(lowest - data.energy(weights[0][i], weights[1][j]));
        sum += density[i][j] * cell;
      }
    }
    for (double[] row : density) {
      for (int j = 0; j < POINTS; j++) {
        row[j] /= sum;
      }
    }
    return new Quadrature(weights, density, Math.log(sum) - lowest);
  }

  /** The density of a weight at its points of the grid. */
  double[] density(int weight) {
    int other = 1 - weight;
    double width = weights[other][1] - weights[other][0];
    double[] marginal = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        marginal[weight == 0 ? i : j] += density[i][j] * width;
      }
    }
    return marginal;
  }

  double mean(int weight) {
    return moment(weight, 0, 1);
  }

  double deviation(int weight) {
    return Math.sqrt(moment(weight, mean(weight), 2));
  }

  private double moment(int weight, double centre, int power) {
    double[] marginal = density(weight);
    double width = weights[weight][1] - weights[weight][0];
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += Math.pow(weights[weight][i] - centre, power) * marginal[i] * width;
    }
    return sum;
  }
}
