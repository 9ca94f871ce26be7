import fluxion.Differentiable;

class Arrays2 {
  @Differentiable
  static double f(double[] a, double x) {
    double[] b = new double[a.length];
    double[][] m = new double[2][3];
    double[][] ragged = {{x}, {x * x, 2}, new double[] {1, 2, x}};
    double[][][] partial = new double[2][2][];
    partial[0][1] = a;
    int[] index = {1, 0, 3, 2};
    for (int i = 0; i < a.length; i++) {
      b[index[i]] = a[i] * x;
      m[i % 2][i % 3] += b[i];
    }
    double[] alias = b;
    alias[1] *= 2;
    double[] copy = b.clone();
    copy[0] = 100;
    double[] row = ragged[1];
    ragged[1] = ragged[2];
    ragged[2] = row;
    double s = 0;
    for (double[] r : ragged) for (double v : r) s = s * 0.5 + v;
    double[] chosen = x > 1 ? a : b;
    chosen[0] += 3;
    if (partial[0][0] == null) s += partial[0][1][0];
    return s + b[0] + b[1] + copy[1] + m[1][1] + m.length + chosen[3] + a[0];
  }

  @Differentiable
  static double[] matVec(double[][] m, double[] v) {
    double[] out = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < v.length; j++) {
        out[i] += m[i][j] * v[j];
      }
    }
    return out;
  }

  @Differentiable
  static void scale(double[] a, float x) {
    for (int i = 0; i < a.length; i++) a[i] *= x;
  }

  @Differentiable
  static float floats(float[] a, float x) {
    float s = 0;
    for (float v : a) s += v * x;
    return s;
  }
}
