import fluxion.Differentiable;

/** Elements of arrays that have no name. */
class NewArrayElements {
  @Differentiable
  static double read(double x, int n) {
    double y = (new double[4])[n & 3] + x;
    y += new double[] {x, x * x, 2 * x, 1}[n & 3];
    y *= 1 + (new double[2][3])[n & 1][n & 1];
    return y + (new double[n]).length;
  }

  @Differentiable
  static double written(double x, int n) {
    double y = x;
    (new double[4])[n & 3] = y = Math.sin(y);
    return y * y;
  }
}
