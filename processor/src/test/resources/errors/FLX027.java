import fluxion.Derivative;
import fluxion.Differentiable;

class FLX027 {
  record Positive(double a) {
    Positive {
      if (a < 0) {
        throw new IllegalArgumentException();
      }
    }
  }

  @Differentiable
  static double f(Positive p) { // WARNING: FLX027
    return p.a();
  }

  @SuppressWarnings("fluxion")
  @Differentiable
  static double g(Positive p) {
    return p.a();
  }
}
