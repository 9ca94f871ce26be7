package fluxion.samples.nested;

import java.util.Random;

/**
 * Made-up data for a logistic regression, with the loss and its derivatives.
 *
 * <p>Source: Gaussian features of very different scales, labels by chance. Shapes: see {@link
 * Logistic}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
record LogisticProblem(double[][] x, double[] labels, double ridge) {

  /** The data of a seed. */
  static LogisticProblem random(int points, int features, long seed) {
    Random random = new Random(seed);
    double[] truth = random.doubles(features, -1, 1).toArray();
    double[][] x = new double[points][features];
    double[] labels = new double[points];
    for (int i = 0; i < points; i++) {
      double margin = 0;
      for (int j = 0; j < features; j++) {
        double scale = Math.pow(10, -1.5 * j / features);
        x[i][j] = scale * random.nextGaussian();
        margin += truth[j] * x[i][j];
      }
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : -1;
    }
    return new LogisticProblem(x, labels, 1e-4);
  }

  double[] start() {
    return new double[x[0].length];
  }

  double loss(double[] w) {
    return Logistic.loss(w, x, labels, ridge);
  }

  double[] gradient(double[] w) {
    return Logistic_Grad.lossGrad(w, x, labels, ridge);
  }

  double[] hessianTimes(double[] w, double[] v) {
    return Logistic_Grad.lossHvp(w, x, labels, ridge, v);
  }

  double[][] hessian(double[] w) {
    return Logistic_Grad.lossHessian(w, x, labels, ridge);
  }
}
