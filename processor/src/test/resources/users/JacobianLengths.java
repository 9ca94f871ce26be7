package customer;

import static fluxion.Derivative.JACOBIAN;

import fluxion.Differentiable;
import java.util.Arrays;

/** Jacobians of results whose length has to be found out. */
public final class JacobianLengths {
  private JacobianLengths() {}

  @Differentiable(JACOBIAN)
  static double[] positives(double[] x) {
    int n = 0;
    for (double e : x) {
      if (e > 0) {
        n++;
      }
    }
    double[] r = new double[n];
    int k = 0;
    for (double e : x) {
      if (e > 0) {
        r[k++] = e * e;
      }
    }
    return r;
  }

  @Differentiable(JACOBIAN)
  static double[] deep(double[] x) {
    return doubled(x, 2);
  }

  private static double[] doubled(double[] x, int depth) {
    if (depth == 0) {
      return x;
    }
    double[] r = new double[2 * x.length];
    for (int i = 0; i < r.length; i++) {
      r[i] = x[i / 2] * (1 + i);
    }
    return doubled(r, depth - 1);
  }

  @Differentiable(JACOBIAN)
  static double[] first(double[] x) {
    return new double[] {2 * x[0]};
  }

  @Differentiable(JACOBIAN)
  static double[] guarded(double[] x) {
    if (x[0] < 0) {
      throw new IllegalArgumentException("negative");
    }
    double[] r = new double[x.length];
    for (int i = 0; i <= x.length; i++) {
      r[i] = x[i];
    }
    return r;
  }

  @Differentiable(value = JACOBIAN, wrt = "x")
  static double[] padded(double[] x, int more) {
    double[] r = ends(x, 2 * more - 1);
    if (more > 9) {
      throw new IllegalArgumentException("more");
    }
    return r;
  }

  private static double[] ends(double[] x, int n) {
    double[] r = new double[x.length + n];
    if (r.length > 0) {
      r[0] = x[0] * x[0];
    }
    return r;
  }

  /** Throws if something is not as it should be. */
  public static void check() {
    expect("[[2.0, 0.0, 0.0], [0.0, 0.0, 6.0]]", JacobianLengths_Grad.positivesJacobian(x(1, -2, 3)));
    expect("[]", JacobianLengths_Grad.positivesJacobian(x(-1)));
    expect("[[1.0], [2.0], [6.0], [8.0]]", JacobianLengths_Grad.deepJacobian(x(1)));
    expect("[[2.0]]", JacobianLengths_Grad.firstJacobian(x(1)));
    expect(ArrayIndexOutOfBoundsException.class, () -> JacobianLengths_Grad.firstJacobian(x()));
    expect(
        ArrayIndexOutOfBoundsException.class, () -> JacobianLengths_Grad.guardedJacobian(x(1, 2)));
    expect(IllegalArgumentException.class, () -> JacobianLengths_Grad.guardedJacobian(x(-1, 2)));
    expect("[[6.0], [0.0]]", JacobianLengths_Grad.paddedJacobian(x(3), 1));
    expect("[]", JacobianLengths_Grad.paddedJacobian(x(3), 0));
    expect(NegativeArraySizeException.class, () -> JacobianLengths_Grad.paddedJacobian(x(3), -1));
    expect(IllegalArgumentException.class, () -> JacobianLengths_Grad.paddedJacobian(x(3), 10));
    expect(ArrayIndexOutOfBoundsException.class, () -> JacobianLengths_Grad.paddedJacobian(x(), 9));
    expect("[]", JacobianLengths_Grad.cleanJacobian(x()));
    expect(IllegalArgumentException.class, () -> JacobianLengths_Grad.checkedJacobian(x(1), -1));
    expect("[[0.0, 0.0], [0.0, 1.0]]", JacobianLengths_Grad.checkedJacobian(x(1, 1), 2));
    expect(IllegalArgumentException.class, () -> JacobianLengths_Grad.noneJacobian(x(1, -2)));
  }

  @Differentiable(value = JACOBIAN, wrt = "x")
  static double[] checked(double[] x, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n");
    }
    double[] r = new double[n];
    for (int i = 0; i < n; i++) {
      r[i] = x[i] * i;
    }
    return r;
  }

  @Differentiable(JACOBIAN)
  static double[] clean(double[] x) {
    return x.clone();
  }

  @Differentiable(JACOBIAN)
  static double[] none(double[] x) {
    for (double e : x) {
      if (e < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
    return new double[0];
  }

  private static double[] x(double... x) {
    return x;
  }

  private static void expect(String expected, double[][] actual) {
    if (!Arrays.deepToString(actual).equals(expected)) {
      throw new AssertionError(Arrays.deepToString(actual) + " instead of " + expected);
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
