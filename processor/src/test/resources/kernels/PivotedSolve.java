import fluxion.Differentiable;

/** Gaussian elimination with row exchange, then back substitution. */
class PivotedSolve {
  @Differentiable
  static double[] solve(double[][] matrix, double[] rhs) {
    int n = rhs.length;
    double[][] m = new double[n][];
    for (int i = 0; i < n; i++) {
      m[i] = matrix[i].clone();
      m[i][i] += 0.1 * i;
    }
    double[] x = rhs.clone();
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) {
          pivot = i;
        }
      }
      double[] row = m[k];
      m[k] = m[pivot];
      m[pivot] = row;
      double t = x[k];
      x[k] = x[pivot];
      x[pivot] = t;
      for (int i = k + 1; i < n; i++) {
        double factor = m[i][k] / m[k][k];
        for (int j = k; j < n; j++) {
          m[i][j] -= factor * m[k][j];
        }
        x[i] -= factor * x[k];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        x[i] -= m[i][j] * x[j];
      }
      x[i] /= m[i][i];
    }
    return x;
  }
}
