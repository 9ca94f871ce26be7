import fluxion.Differentiable;

class FLX029 {
  @Differentiable(wrt = "s")
  static void f(double s, double[] out) { // ERROR: FLX029
    out[0] = s * s;
  }

  @Differentiable
  static void g(double s, double[] out) {
    out[0] = s * s;
  }
}
