package fluxion.samples.benchmarks.manual;

import fluxion.samples.benchmarks.workloads.Mixture;
import java.util.Arrays;

/**
 * The gradient of {@link fluxion.samples.gmm.Gmm#objective}: forward and reverse for one point
 * after the other, since points contribute to nothing but sums.
 *
 * <p>Source: the chain rule. Shapes: lower triangles are unpacked to {@code [k][d][d]}, by columns,
 * so that all arrays of an inner loop have the same index and the loop is vectorised.
 */
public final class GmmAdjoint {
  /** Below this number of dimensions one loop is faster than two that are vectorised. */
  private static final int SHORT = 16;

  private final int d;
  private final int k;
  private final double[][] diagonal;
  private final double[][] diagonalBar;
  private final double[] logDeterminant;
  private final double[][][] below;
  private final double[][][] belowBar;
  private final double[][] centered;
  private final double[][] whitened;
  private final double[] logDensity;
  private final double[] softmax;
  private final double[] softmaxSum;

  /** Memory for {@code k} components in {@code d} dimensions. */
  public GmmAdjoint(int d, int k) {
    this.d = d;
    this.k = k;
    diagonal = new double[k][d];
    diagonalBar = new double[k][d];
    logDeterminant = new double[k];
    below = new double[k][d][d];
    belowBar = new double[k][d][d];
    centered = new double[k][d];
    whitened = new double[k][d];
    logDensity = new double[k];
    softmax = new double[k];
    softmaxSum = new double[k];
  }

  /** Adds the gradient to the parameters of {@code bar}; returns the value. */
  public double addGradient(Mixture in, Mixture bar) {
    int n = in.x().length;
    unpack(in);
    double sum = 0;
    for (double[] point : in.x()) {
      for (int c = 0; c < k; c++) {
        logDensity[c] = in.alpha()[c] + logDeterminant[c] - 0.5 * whiten(point, in.mu()[c], c);
      }
      sum += logSumExp(logDensity);
      for (int c = 0; c < k; c++) {
        softmaxSum[c] += softmax[c];
        reverse(c, -softmax[c], bar.mu()[c]);
      }
    }
    double likelihood = sum - n * logSumExp(in.alpha()) - n * d * 0.5 * Math.log(2 * Math.PI);
    for (int c = 0; c < k; c++) {
      bar.alpha()[c] += softmaxSum[c] - n * softmax[c];
    }
    return likelihood + prior(in, bar) + k * in.logNormalizer();
  }

  private void unpack(Mixture in) {
    Arrays.fill(softmaxSum, 0);
    for (int c = 0; c < k; c++) {
      double sum = 0;
      int p = 0;
      for (int i = 0; i < d; i++) {
        diagonal[c][i] = Math.exp(in.q()[c][i]);
        sum += in.q()[c][i];
        System.arraycopy(in.l()[c], p, below[c][i], i + 1, d - i - 1);
        p += d - i - 1;
        Arrays.fill(belowBar[c][i], 0);
      }
      logDeterminant[c] = sum;
      Arrays.fill(diagonalBar[c], 0);
    }
  }

  /** Centers and whitens a point for a component; returns the squared norm. */
  private double whiten(double[] point, double[] mu, int c) {
    double[] v = centered[c];
    double[] product = whitened[c];
    double[] scale = diagonal[c];
    for (int j = 0; j < d; j++) {
      v[j] = point[j] - mu[j];
    }
    for (int j = 0; j < d; j++) {
      product[j] = scale[j] * v[j];
    }
    for (int i = 0; i < d; i++) {
      double[] column = below[c][i];
      double vi = v[i];
      for (int j = i + 1; j < d; j++) {
        product[j] += column[j] * vi;
      }
    }
    double sum = 0;
    for (int j = 0; j < d; j++) {
      sum += product[j] * product[j];
    }
    return sum;
  }

  /** Leaves the softmax behind. */
  private double logSumExp(double[] v) {
    double max = v[0];
    for (int j = 1; j < k; j++) {
      max = Math.max(max, v[j]);
    }
    double sum = 0;
    for (int j = 0; j < k; j++) {
      double exp = Math.exp(v[j] - max);
      softmax[j] = exp;
      sum += exp;
    }
    for (int j = 0; j < k; j++) {
      softmax[j] /= sum;
    }
    return Math.log(sum) + max;
  }

  /** Adds what one point contributes to one component; {@code bar} is half the norm's adjoint. */
  private void reverse(int c, double bar, double[] muBar) {
    double[] v = centered[c];
    double[] productBar = whitened[c];
    double[] scale = diagonal[c];
    double[] scaleBar = diagonalBar[c];
    for (int j = 0; j < d; j++) {
      productBar[j] *= bar;
    }
    for (int j = 0; j < d; j++) {
      scaleBar[j] += productBar[j] * v[j];
    }
    for (int i = 0; i < d; i++) {
      double[] column = below[c][i];
      double[] columnBar = belowBar[c][i];
      double dot =
          d < SHORT
              ? multiplyAddAndDot(v[i], productBar, column, columnBar, i + 1)
              : multiplyAddThenDot(v[i], productBar, column, columnBar, i + 1);
      muBar[i] -= scale[i] * productBar[i] + dot;
    }
  }

  private double multiplyAddAndDot(
      double factor, double[] y, double[] column, double[] columnBar, int from) {
    double dot = 0;
    for (int j = from; j < d; j++) {
      double yj = y[j];
      columnBar[j] += factor * yj;
      dot += column[j] * yj;
    }
    return dot;
  }

  private double multiplyAddThenDot(
      double factor, double[] y, double[] column, double[] columnBar, int from) {
    for (int j = from; j < d; j++) {
      columnBar[j] += factor * y[j];
    }
    double dot0 = 0;
    double dot1 = 0;
    double dot2 = 0;
    double dot3 = 0;
    int j = from;
    for (; j < d - 3; j += 4) {
      dot0 += column[j] * y[j];
      dot1 += column[j + 1] * y[j + 1];
      dot2 += column[j + 2] * y[j + 2];
      dot3 += column[j + 3] * y[j + 3];
    }
    for (; j < d; j++) {
      dot0 += column[j] * y[j];
    }
    return dot0 + dot1 + (dot2 + dot3);
  }

  /** Adds the prior's gradient and that of what {@link #unpack} prepared. */
  private double prior(Mixture in, Mixture bar) {
    double squaredGamma = in.gamma() * in.gamma();
    double prior = 0;
    for (int c = 0; c < k; c++) {
      double squares = 0;
      double[] qBar = bar.q()[c];
      double[] lBar = bar.l()[c];
      double[] l = in.l()[c];
      int p = 0;
      for (int i = 0; i < d; i++) {
        double scale = diagonal[c][i];
        squares += scale * scale;
        double scaleBar = diagonalBar[c][i] - squaredGamma * scale;
        qBar[i] += scale * scaleBar + softmaxSum[c] + in.m();
        for (int j = i + 1; j < d; j++, p++) {
          lBar[p] += belowBar[c][i][j] - squaredGamma * l[p];
        }
      }
      double belowSquares = 0;
      for (double element : l) {
        belowSquares += element * element;
      }
      prior +=
          in.m() * logDeterminant[c] - 0.5 * in.gamma() * in.gamma() * (squares + belowSquares);
    }
    return prior;
  }
}
