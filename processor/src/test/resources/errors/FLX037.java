import fluxion.Differentiable;

// PREVIEW
class FLX037 {
  @Differentiable
  static double f(double x, Object o) {
    return switch (o) { // ERROR: FLX037
      case Integer i -> x * i;
      default -> x + 1;
    };
  }
}
