package customer;

import fluxion.Derivative;
import fluxion.Differentiable;

/** Scratch arrays of sizes and with loops that do not fit, and large ones. */
public final class ScratchArrays {
  private ScratchArrays() {}

  /** With no trips nobody makes the array. */
  @Differentiable
  static double refilled(double x, int trips, int m) {
    double s = x;
    for (int k = 0; k < trips; k++) {
      double[] t = new double[m];
      for (int i = 0; i < m; i++) {
        t[i] = s * i;
      }
      s += t[k] * t[k];
      for (int i = 0; i < m; i++) {
        t[i] = s + i;
      }
      s *= 0.1 * t[0] * t[0];
    }
    return s;
  }

  @Differentiable
  static double made(double x, int trips, int m) {
    double[] t = new double[m];
    double s = x;
    for (int k = 0; k < trips; k++) {
      for (int i = 0; i < m; i++) {
        t[i] = s * i;
      }
      s += t[k] * t[k];
    }
    return s;
  }

  @Differentiable
  static double guarded(double x, int trips, int m) {
    double s = x;
    for (int k = 0; k < trips; k++) {
      if (m < 0) {
        throw new IllegalArgumentException("negative");
      }
      double[] t = new double[m];
      for (int i = 0; i < m; i++) {
        t[i] += s * i;
      }
      for (int i = 0; i < m; i++) {
        t[i] = t[i] * t[i];
        s += t[i] * x;
      }
    }
    return s;
  }

  /** The last loop leaves the array. */
  @Differentiable
  static double left(double x, int m, int end) {
    double[] t = new double[m];
    double s = 0;
    for (int i = 0; i < m; i++) {
      t[i] += x * i;
      s += t[i] * t[i];
    }
    for (int i = 0; i < end; i++) {
      t[i] = 0;
    }
    return s;
  }

  /** Large enough to be kept for the next call. */
  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double large(double[] x, int m) {
    double[] a = new double[m];
    double[] b = new double[m];
    double s = 0;
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < m; i++) {
        a[i] = k;
      }
      for (int i = 0; i < x.length; i++) {
        a[i] += x[i] * x[i];
      }
      for (int i = 0; i < m; i++) {
        b[i] = a[i] * a[(i + 1) % m];
      }
      for (int i = 0; i < m; i++) {
        s += b[i] * a[i] * 1e-3;
      }
    }
    return s;
  }

  /** Throws if something is not as it should be. */
  public static void check() {
    expect(1, ScratchArrays_Grad.refilledGrad(2, 0, -1));
    expect(1, ScratchArrays_Grad.refilledJvp(2, 0, -1, 1).tangent());
    expect(NegativeArraySizeException.class, () -> ScratchArrays_Grad.refilledGrad(2, 1, -1));
    expect(NegativeArraySizeException.class, () -> ScratchArrays_Grad.madeGrad(2, 0, -1));
    expect(ArrayIndexOutOfBoundsException.class, () -> ScratchArrays_Grad.madeGrad(2, 4, 3));
    expect(1, ScratchArrays_Grad.guardedGrad(2, 0, -1));
    expect(IllegalArgumentException.class, () -> ScratchArrays_Grad.guardedGrad(2, 3, -1));
    expect(2 * 2 * 5.0, ScratchArrays_Grad.leftGrad(2, 3, 3));
    expect(ArrayIndexOutOfBoundsException.class, () -> ScratchArrays_Grad.leftGrad(2, 3, 4));
    for (int m : new int[] {600, 5, 600, 700}) {
      double[] x = {0.5, -1.5, 2};
      double[] grad = ScratchArrays_Grad.largeGrad(x, m);
      double[][] hessian = ScratchArrays_Grad.largeHessian(x, m);
      for (int k = 0; k < x.length; k++) {
        double[] up = x.clone();
        double[] down = x.clone();
        double[] e = new double[x.length];
        e[k] = 1;
        up[k] += 1e-5;
        down[k] -= 1e-5;
        near((large(up, m) - large(down, m)) / 2e-5, grad[k]);
        near(grad[k], ScratchArrays_Grad.largeJvp(x, m, e).tangent());
        double[] upper = ScratchArrays_Grad.largeGrad(up, m);
        double[] lower = ScratchArrays_Grad.largeGrad(down, m);
        double[] hvp = ScratchArrays_Grad.largeHvp(x, m, e);
        for (int j = 0; j < x.length; j++) {
          near((upper[j] - lower[j]) / 2e-5, hessian[j][k]);
          near(hvp[j], hessian[j][k]);
        }
      }
    }
  }

  private static void near(double expected, double actual) {
    if (!(Math.abs(expected - actual) <= 1e-6 * (1 + Math.abs(expected)))) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }

  private static void expect(double expected, double actual) {
    if (actual != expected) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }

  private static void expect(Class<?> expected, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      if (expected.isInstance(e)) {
        return;
      }
      throw e;
    }
    throw new AssertionError("nothing thrown");
  }
}
