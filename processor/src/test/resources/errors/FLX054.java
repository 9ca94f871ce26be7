import fluxion.Differentiable;

class FLX054 {
  record Tagged<T>(double a, T tag) {}

  @Differentiable
  static double f(Tagged<String>[] tagged) { // ERROR: FLX054
    return tagged[0].a();
  }
}
