import fluxion.Differentiable;

/** Rows of different lengths, empty ones, missing ones; three dimensions. */
// input: m={{1,2},{3},{},{0.5,0.25,2}}
// input: m={{1,2},null,{3}}
// input: m={}
class Ragged {
  @Differentiable
  static double sum(double[][] m, double x) {
    double s = 0;
    for (double[] row : m) {
      if (row == null) {
        continue;
      }
      double p = 1;
      for (double v : row) {
        p *= v + x;
      }
      s += p;
    }
    return s;
  }

  @Differentiable
  static double[][] scaled(double[][] m, double x) {
    double[][] out = new double[m.length][];
    for (int i = 0; i < m.length; i++) {
      if (m[i] != null) {
        out[i] = new double[m[i].length];
        for (int j = 0; j < m[i].length; j++) {
          out[i][j] = Math.exp(m[i][j] * x);
        }
      }
    }
    return out;
  }

  @Differentiable
  static double cube(double[][][] c, double[] w) {
    double s = 0;
    for (int i = 0; i < c.length; i++) {
      for (int j = 0; j < c[i].length; j++) {
        double[] row = c[i][j];
        for (int k = 0; k < row.length; k++) {
          s += row[k] * w[i] * w[j] * w[k];
          c[i][j][k] = s;
        }
      }
    }
    return s + c[1][2][3];
  }

  @Differentiable
  static double triangle(double[] a, double x) {
    double[][] rows = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      rows[i] = new double[i + 1];
      rows[i][0] = a[i];
      for (int j = 1; j <= i; j++) {
        rows[i][j] = rows[i][j - 1] * x + rows[i - 1][j - 1];
      }
    }
    return rows[a.length - 1][a.length - 1];
  }
}
