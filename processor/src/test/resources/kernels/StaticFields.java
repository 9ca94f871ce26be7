import fluxion.Differentiable;

class StaticFields implements Constants {
  private static final double ROOT = Math.sqrt(2) / 3;
  private static final double[] TABLE = {1, -0.5, ROOT, 4e-3};
  private static final double[][] MATRIX = {{1, 2}, {Math.PI, -1}};
  private static final int SIZE = TABLE.length;
  static final double[] SHARED = new double[] {3, 4};
  static double changing = 1;
  private static final float[] HALVES = {0.5f, 1};

  @Differentiable
  static double f(double x, int n) {
    double s = SIZE * SCALE + Nested.OFFSET;
    for (int i = 0; i < TABLE.length; i++) {
      s = s * x + TABLE[i];
      for (double v : MATRIX[i % 2]) s += v * x;
    }
    changing = n * 0.5;
    s += horner(TABLE, x) + SHARED[1] + HALVES[0] + changing;
    return s * ROOT;
  }

  static double horner(double[] c, double x) {
    double r = 0;
    for (int i = c.length - 1; i >= 0; i--) r = r * x + c[i];
    return r;
  }

  static class Nested {
    private static final double OFFSET = -ROOT;
  }
}

interface Constants {
  double SCALE = 2.5;
}
