import fluxion.Differentiable;

// input: a={{2,1},{1,3}}
// input: a={{5}}
/** A determinant by minors: recursion on matrices that each call makes. */
class Minors {
  private static double[][] minor(double[][] a, int column) {
    int n = a.length;
    double[][] m = new double[n - 1][n - 1];
    for (int i = 1; i < n; i++) {
      for (int j = 0, c = 0; j < n; j++) {
        if (j == column) continue;
        m[i - 1][c++] = a[i][j];
      }
    }
    return m;
  }

  @Differentiable
  static double det(double[][] a) {
    if (a.length == 1) {
      return a[0][0];
    }
    if (a.length == 2) {
      return a[0][0] * a[1][1] - a[0][1] * a[1][0];
    }
    double det = 0;
    int sign = 1;
    for (int j = 0; j < a.length; j++, sign = -sign) {
      det += sign * a[0][j] * det(minor(a, j));
    }
    return det;
  }
}
