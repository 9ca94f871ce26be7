import fluxion.Differentiable;

// input: x=0.01, n=3
// input: x=3, n=0
class WhileAndDo {
  @Differentiable
  static double newton(double x, int n) {
    double y = x;
    double delta;
    do {
      delta = (y * y - x) / (2 * y);
      y -= delta;
    } while (Math.abs(delta) > 1e-9);
    int k = n;
    while (k-- > 0) {
      y += k * x;
    }
    while (y > 1 && k < 5) {
      y /= 2;
      k++;
    }
    return y + k;
  }
}
