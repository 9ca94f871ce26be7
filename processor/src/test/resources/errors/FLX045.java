import fluxion.Differentiable;

class FLX045 {
  record Point(double x, double y) {}

  static class Holder {
    Point p = new Point(1, 2);
  }

  @Differentiable
  static double f(double x, Holder h) {
    h.p = new Point(3, 4); // ERROR: FLX045
    return x;
  }
}
