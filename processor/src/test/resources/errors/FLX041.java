import fluxion.Differentiable;

/** Methods that come from a class that another processor makes. */
class FLX041 {
  static class Known extends Made {}

  @Differentiable
  static double f(double x, Known known) {
    double y = Known.twice(x); // ERROR: FLX041
    return y * known.size(); // ERROR: FLX041
  }
}
