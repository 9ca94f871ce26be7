package fluxion.samples.gmm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parameters of a Gaussian mixture, or a gradient with respect to them.
 *
 * <p>Source: the arguments of {@link Gmm#objective}. Shapes: {@code alpha[k]}, {@code mu[k][d]},
 * {@code q[k][d]}, {@code l[k][d*(d-1)/2]}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
record Mixture(double[] alpha, double[][] mu, double[][] q, double[][] l) {

  /** All parameters in one array, as optimisers want them. */
  double[] flatten() {
    return rows().stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * A mixture of the same shapes with parameters from an array that {@link #flatten} could give.
   */
  Mixture withParameters(double[] flat) {
    Mixture copy = new Mixture(alpha.clone(), deepClone(mu), deepClone(q), deepClone(l));
    int from = 0;
    for (double[] row : copy.rows()) {
      System.arraycopy(flat, from, row, 0, row.length);
      from += row.length;
    }
    return copy;
  }

  private List<double[]> rows() {
    List<double[]> rows = new ArrayList<>();
    rows.add(alpha);
    rows.addAll(List.of(mu));
    rows.addAll(List.of(q));
    rows.addAll(List.of(l));
    return rows;
  }

  private static double[][] deepClone(double[][] matrix) {
    double[][] clone = matrix.clone();
    for (int i = 0; i < clone.length; i++) {
      clone[i] = matrix[i].clone();
    }
    return clone;
  }
}
