import fluxion.Derivative;
import fluxion.Differentiable;

class FLX044 {
  private static double secret = Math.random();
  private static final double RANDOM = Math.random();
  private static final double[] TABLE = {1, 2};

  private static class Hidden {
    double value;
  }

  @Differentiable
  static double f(double x) {
    Object h = new Hidden(); // ERROR: FLX044
    TABLE[0] = 1; // ERROR: FLX044
    return x * secret + TABLE[1] + RANDOM; // ERROR: FLX044
  }
}
