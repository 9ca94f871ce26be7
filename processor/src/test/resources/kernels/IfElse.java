import fluxion.Differentiable;

// input: x=-2, y=0.5
// input: x=0, y=0
class IfElse {
  @Differentiable
  static double f(double x, double y) {
    double r;
    if (x > y) {
      r = x * y;
      y = r + 1;
    } else if (x < -1) {
      r = -x;
    } else {
      r = y - x;
    }
    return r * y;
  }
}
