package customer;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;

import fluxion.Differentiable;

/** Texts put together at run time, which are objects of their own, and methods without inputs. */
public final class PutTogether {
  private static final String NAME = "name";

  private PutTogether() {}

  @Differentiable
  static double appended(double x) {
    String text = "na";
    text += "me";
    return text == NAME ? x * x : x;
  }

  @Differentiable
  static double numbered(double x) {
    String text = "a";
    int k = 1;
    String numbered = text + k;
    return numbered == "a1" ? x * x : numbered.equals("a1") ? x : 0;
  }

  /** A constant variable: one and the same text. */
  @Differentiable
  static double constant(double x) {
    final String text = "na";
    return text + "me" == NAME ? x * x : x;
  }

  @Differentiable({GRADIENT, HESSIAN})
  static double first(double[] x) {
    return x[0] * x[0];
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    same(appended(3), PutTogether_Grad.appendedJvp(3, 1).value());
    same(1, PutTogether_Grad.appendedGrad(3));
    same(numbered(3), PutTogether_Grad.numberedJvp(3, 1).value());
    same(1, PutTogether_Grad.numberedGrad(3));
    same(constant(3), PutTogether_Grad.constantJvp(3, 1).value());
    same(6, PutTogether_Grad.constantGrad(3));
    same(2, PutTogether_Grad.firstHessian(new double[] {5})[0][0]);
    try {
      double[][] none = PutTogether_Grad.firstHessian(new double[0]);
      throw new AssertionError(none.length + " rows, where the method throws");
    } catch (ArrayIndexOutOfBoundsException expected) {
      same(0, expected.getMessage().indexOf("Index 0 out of bounds"));
    }
  }

  private static void same(double expected, double actual) {
    if (expected != actual) {
      throw new AssertionError(expected + " expected, but " + actual);
    }
  }
}
