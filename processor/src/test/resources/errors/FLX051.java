import fluxion.Derivative;
import fluxion.Differentiable;

class FLX051 {
  record Node(double a, Node next) {}

  @Differentiable
  static double f(Node n) { // ERROR: FLX051
    return n.a();
  }
}
