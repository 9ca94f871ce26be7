import fluxion.Differentiable;

/** Rows of parameters that are replaced by others, longer or shorter ones too. */
class ReplacedRows {
  // input: m={{1,2},{3,4,5}}, x=2
  @Differentiable
  static void longer(double[][] m, double x) {
    double[] row = new double[5];
    for (int j = 0; j < m[0].length; j++) {
      row[j + 1] = m[0][j] * x;
    }
    row[0] = m[1][0] * m[0][0];
    m[0] = row;
  }

  // input: m={{1,2,3},{3,4,5}}, x=2
  @Differentiable
  static void shorterInBranch(double[][] m, double x) {
    double kept = m[0][2];
    if (x > 0) {
      m[0] = new double[] {x * m[0][0]};
    }
    m[1][1] *= m[0][0] + kept;
  }

  // input: m={{1,2,3},{3,4}}
  @Differentiable
  static void swapped(double[][] m) {
    double[] t = m[0];
    m[0] = m[1];
    m[1] = t;
    m[0][1] *= m[1][2];
  }

  // input: c={{{1,2},{3}},{{4,5,6},{7,8}}}
  @Differentiable
  static void ofCubes(double[][][] c) {
    c[0] = new double[][] {{c[0][0][1]}, {c[1][0][2], 1}, {c[0][1][0] * c[0][0][0]}};
    c[1][1] = new double[] {c[1][1][0] * c[1][1][1]};
  }

  // input: m={{1,2,3},{3,4}}
  @Differentiable
  static void dropped(double[][] m) {
    m[1][0] *= m[0][0];
    m[0] = null;
  }
}
