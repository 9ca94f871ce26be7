import fluxion.Differentiable;

// input: n=3
// input: n=6
class ChangingBounds {
  @Differentiable
  static double f(double x, int n) {
    double s = x;
    for (int i = 0; i < n; i++) {
      s *= x;
      if (s > 1 && n > 2) n--;
    }
    for (int i = 0; i < n; i++) {
      s += i;
      if (i == 2) i++;
    }
    double[][] rows = {{1, 2}, {3}};
    for (int i = 0; i < rows[0].length; i++) {
      s += rows[0][i] * x;
      rows[0] = new double[] {x, x, x};
    }
    for (long i = 0; i < n; i++) s += x * i;
    for (double t = 0; t < 1; t += 0.25) s += t * x;
    return s;
  }
}
