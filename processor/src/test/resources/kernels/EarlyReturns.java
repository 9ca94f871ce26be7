import fluxion.Differentiable;

// input: x=-2
// input: x=5
// kink: x=0
class EarlyReturns {
  @Differentiable
  static double f(double x) {
    if (x < 0) {
      return -x;
    }
    double y = x * x;
    if (y > 10) {
      if (y > 20) {
        return y - 20;
      }
      y *= 2;
    } else if (x == 0) {
      return 7;
    }
    double z = y + x;
    return z * z;
  }
}
