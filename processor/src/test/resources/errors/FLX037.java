import fluxion.Differentiable;

// PREVIEW
class FLX037 {
  @Differentiable
  static double f(double x, Object o) {
    return switch (o) {
      case Integer i -> x * i; // ERROR: FLX037
      default -> x + 1;
    };
  }
}
