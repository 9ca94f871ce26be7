import fluxion.Differentiable;

/** Coefficients in constants. */
class Tables {
  private static final double[] COEFFICIENTS = {1, -0.5, Math.sqrt(2), 1.0 / 6};
  private static final double[][] ROWS = {{1, 2}, {3}, {}};
  private static final int DEGREE = 3;
  static final double[] OPEN = {0.5, 0.25};

  @Differentiable
  static double horner(double x) {
    double s = 0;
    for (int i = DEGREE; i >= 0; i--) {
      s = s * x + COEFFICIENTS[i];
    }
    for (double[] row : ROWS) {
      for (double c : row) {
        s += c * x;
      }
    }
    return s * OPEN[0] + OPEN[1] * OPEN.length;
  }

  interface Scale {
    double FACTOR = 1.5;
  }

  static class Nested implements Scale {
    private static final float HALF = 0.5f;

    @Differentiable
    static double scaled(double x) {
      return x * x * FACTOR * HALF * DEGREE;
    }

    static final class Deep {
      @Differentiable
      static double cube(double x) {
        return x * scaled(x);
      }
    }
  }
}
