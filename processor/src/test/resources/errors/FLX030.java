import fluxion.Derivative;
import fluxion.Differentiable;

class FLX030 {
  @Differentiable
  static double f(double x) {
    Object c = int.class; // ERROR: FLX030
    return x;
  }

  private static <E extends Exception> double helper(double x, E exception) throws E {
    if (x < 0) {
      throw exception; // ERROR: FLX030
    }
    return x * x;
  }

  @Differentiable
  static double g(double x) {
    return helper(x, new IllegalStateException());
  }
}
