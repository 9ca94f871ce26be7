import fluxion.Differentiable;

// input: x={0,1,2.5,4}, y={1,2,0,1}, at=0.3
// input: x={0,1,2.5,4}, y={1,2,0,1}, at=3.9
// input: x={0,1,2.5,4}, y={1,2,0,1}, at=1.7
// input: x={0,1,2.5,4}, y={1,2,0,1}, at=7
/** A natural spline: a tridiagonal system, a search for the interval, a polynomial. */
class CubicSpline {
  private static int find(double[] x, double at) {
    int low = 0, high = x.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (x[middle] > at) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  static double[] secondDerivatives(double[] x, double[] y) {
    int n = x.length;
    double[] m = new double[n], u = new double[n];
    for (int i = 1; i < n - 1; i++) {
      double s = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
      double p = s * m[i - 1] + 2;
      m[i] = (s - 1) / p;
      u[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
      u[i] = (6 * u[i] / (x[i + 1] - x[i - 1]) - s * u[i - 1]) / p;
    }
    m[n - 1] = 0;
    for (int k = n - 2; k >= 0; k--) {
      m[k] = m[k] * m[k + 1] + u[k];
    }
    return m;
  }

  @Differentiable
  static double value(double[] x, double[] y, double at) {
    double[] knots = new double[x.length];
    for (int i = 0; i < knots.length; i++) knots[i] = x[i] + 2 * i;
    double[] m = secondDerivatives(knots, y);
    int i = find(knots, at);
    double h = knots[i + 1] - knots[i];
    if (h == 0.0) throw new IllegalArgumentException("equal knots at " + i);
    double a = (knots[i + 1] - at) / h, b = (at - knots[i]) / h;
    return a * y[i]
        + b * y[i + 1]
        + ((a * a * a - a) * m[i] + (b * b * b - b) * m[i + 1]) * h * h / 6;
  }

  @Differentiable
  static double roughness(double[] x, double[] y) {
    double[] knots = x.clone();
    for (int i = 0; i < knots.length; i++) knots[i] += 2 * i;
    double sum = 0;
    for (double m : secondDerivatives(knots, y)) {
      sum += m * m;
    }
    return sum;
  }
}
