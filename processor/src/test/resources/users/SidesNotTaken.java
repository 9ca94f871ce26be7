package customer;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.JVP;

import fluxion.Differentiable;

/** What was computed before a branch for the side that is not taken, and has no finite slope. */
public final class SidesNotTaken {
  private SidesNotTaken() {}

  @Differentiable({GRADIENT, JVP})
  static double root(double x) {
    double root = Math.sqrt(x);
    double inverse = 1 / x;
    return x > 0 ? root + inverse : 2 * x;
  }

  @Differentiable({GRADIENT, JVP})
  static double rootOfSum(double[] x) {
    double sum = 0;
    for (double e : x) {
      sum += Math.sqrt(e) * Math.log(e);
    }
    double scale = sum / x.length;
    if (x[0] == 0) {
      return x[0] + x[1];
    }
    return scale;
  }

  @Differentiable({GRADIENT, JVP})
  static double nested(double x, double y) {
    double logarithm = Math.log(y);
    double r = x * y;
    if (x > 0) {
      if (y > 0) {
        r += logarithm;
      }
      r *= 2;
    }
    return r;
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    expect(2, SidesNotTaken_Grad.rootGrad(0));
    expect(2, SidesNotTaken_Grad.rootJvp(0, 1).tangent());
    expect(0.25 - 1.0 / 16, SidesNotTaken_Grad.rootGrad(4));
    double[] x = {0, 3};
    expect(1, SidesNotTaken_Grad.rootOfSumGrad(x)[0]);
    expect(1, SidesNotTaken_Grad.rootOfSumGrad(x)[1]);
    expect(1, SidesNotTaken_Grad.rootOfSumJvp(x, new double[] {0, 1}).tangent());
    expect(6, SidesNotTaken_Grad.nestedJvp(3, 0, 0, 1).tangent());
    expect(2 * 3 + 2 / 0.5, SidesNotTaken_Grad.nestedGrad(3, 0.5).y());
  }

  private static void expect(double expected, double actual) {
    if (!(Math.abs(expected - actual) <= 1e-14)) {
      throw new AssertionError(expected + " expected, but " + actual);
    }
  }
}
