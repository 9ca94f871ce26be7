package customer;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;
import static fluxion.Derivative.HVP;
import static fluxion.Derivative.JACOBIAN;
import static fluxion.Derivative.JVP;

import fluxion.Differentiable;
import java.util.Arrays;

/** Arrays that need not be there. */
public final class OptionalArrays {
  private OptionalArrays() {}

  @Differentiable({GRADIENT, JVP, HVP})
  static double both(double[] x, double[] w) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i] * (w == null ? 1 : w[i]);
    }
    return s;
  }

  @Differentiable(
      value = {GRADIENT, JVP, HVP},
      wrt = "a")
  static double buffer(double a, double[] buffer) {
    if (buffer != null) {
      buffer[0] = a * a;
    }
    return buffer == null ? a * a : buffer[0] * a;
  }

  @Differentiable(
      value = {GRADIENT, HESSIAN},
      wrt = "x")
  static double sums(double[] x, double[] buffer) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double cube = x[i] * x[i] * x[i];
      if (buffer != null) {
        buffer[i] = cube;
        s += buffer[i];
      } else {
        s += cube;
      }
    }
    return s;
  }

  @Differentiable(value = JACOBIAN, wrt = "x")
  static double[] squares(double[] x, double[] w) {
    double[] r = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      r[i] = x[i] * x[i] * (w == null ? 1 : w[i]);
    }
    return r;
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    double[] x = {1, 2};
    double[] d = {1, -1};
    expect("[2.0, 4.0]", OptionalArrays_Grad.bothGrad(x, null).x());
    expect("[2.0, -2.0]", OptionalArrays_Grad.bothHvp(x, null, d, null).x());
    expect("[2.0, 12.0]", OptionalArrays_Grad.bothGrad(x, new double[] {1, 3}).x());
    expect(6, OptionalArrays_Grad.bufferGrad(3, null));
    expect(27, OptionalArrays_Grad.bufferGrad(3, new double[1]));
    expect(6, OptionalArrays_Grad.bufferJvp(3, null, 1).tangent());
    expect(2, OptionalArrays_Grad.bufferHvp(3, null, 1));
    expect(18, OptionalArrays_Grad.bufferHvp(3, new double[1], 1));
    expect("[6.0, 0.0]", OptionalArrays_Grad.sumsHessian(x, null)[0]);
    expect("[0.0, 12.0]", OptionalArrays_Grad.sumsHessian(x, new double[2])[1]);
    expect("[0.0, 4.0]", OptionalArrays_Grad.squaresJacobian(x, null)[1]);
  }

  private static void expect(double expected, double actual) {
    if (expected != actual) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }

  private static void expect(String expected, double[] actual) {
    if (!Arrays.toString(actual).equals(expected)) {
      throw new AssertionError(Arrays.toString(actual) + " instead of " + expected);
    }
  }
}
