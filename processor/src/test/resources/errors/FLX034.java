import fluxion.Derivative;
import fluxion.Differentiable;

class FLX034 {
  @Differentiable
  static double f(double x) {
    record Local(double y) {} // ERROR: FLX034
    Object o = new Object() {};
    Local local = new Local(x);
    Local[] locals = {local};
    return local.y() + locals.length;
  }
}
