package customer;

import fluxion.Differentiable;

/** A package may have a class Math of its own. */
public final class OwnMath {
  private OwnMath() {}

  @Differentiable
  static double f(double x) {
    return java.lang.Math.sin(x) + Math.shift(x);
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    double gradient = OwnMath_Grad.fGrad(1);
    if (gradient != java.lang.Math.cos(1) + 1) {
      throw new AssertionError(gradient);
    }
  }
}

final class Math {
  private Math() {}

  static double sin(double x) {
    return 7 * x;
  }

  static double shift(double x) {
    return x + 1;
  }
}
