import fluxion.Derivative;
import fluxion.Differentiable;
import java.util.Random;

class FLX080 {
  @Differentiable(Derivative.HESSIAN)
  static double f(double x, double y, Random random) {
    return random.nextDouble() * x * y; // WARNING: FLX080
  }

  @Differentiable(Derivative.HVP)
  static double g(double x, double y, Random random) {
    return random.nextDouble() * x * y;
  }
}
