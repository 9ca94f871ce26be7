package customer;

import fluxion.Differentiable;
import fluxion.Fluxion;

/** What stopGradient holds constant has no derivative, arrays included. */
public final class HeldArrays {
  private HeldArrays() {}

  @Differentiable
  static double f(double[] a) {
    double[] held = Fluxion.stopGradient(a);
    return held[0] * a[0] + Fluxion.stopGradient(a[1]) * a[1];
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    double[] a = {3, 5};
    double[] gradient = HeldArrays_Grad.fGrad(a);
    if (gradient[0] != 3 || gradient[1] != 5) {
      throw new AssertionError(gradient[0] + ", " + gradient[1]);
    }
    double tangent = HeldArrays_Grad.fJvp(a, new double[] {1, 10}).tangent();
    if (tangent != 53) {
      throw new AssertionError(tangent);
    }
  }
}
