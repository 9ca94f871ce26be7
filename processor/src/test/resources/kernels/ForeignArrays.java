import fluxion.Differentiable;

/** Arrays that come out of foreign code, and that active numbers are put into. */
class ForeignArrays {
  static class Pool {
    double[] take(int n) {
      return new double[n];
    }

    double[][] rows(int n) {
      return new double[n][2];
    }
  }

  @Differentiable
  static double scratch(double x) {
    double[] a = new Pool().take(3);
    a[0] = x * x;
    a[1] = Math.sin(a[0]) + a[2];
    return a[0] * a[1];
  }

  @Differentiable
  static double inLoop(double[] x) {
    Pool pool = new Pool();
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[][] rows = pool.rows(i + 1);
      rows[i][1] = x[i] * s;
      rows[0][0] += x[i];
      s += rows[i][1] * rows[0][0];
    }
    return s;
  }
}
