package customer;

import fluxion.Derivative;
import fluxion.Differentiable;
import java.util.function.Function;

/** Jacobians and Hessians, by columns in chunks and by rows, against differences. */
public final class SecondDerivatives {
  private static final double STEP = 1e-5;

  private SecondDerivatives() {}

  @Differentiable(Derivative.JACOBIAN)
  static double[] curve(double[] x, double a, double b) {
    double[] y = new double[4];
    for (int i = 0; i < y.length; i++) {
      y[i] = a * i;
      for (int j = 0; j < x.length; j++) {
        y[i] += Math.sin(x[j] * (i + j) * b);
      }
    }
    return y;
  }

  @Differentiable(Derivative.JACOBIAN)
  static double[] wide(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[(i + 1) % x.length];
      x[i] = s;
    }
    return new double[] {s * x[0]};
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HVP, Derivative.HESSIAN})
  static double product(double[] x) {
    double p = 1;
    for (double d : x) {
      p *= Math.sin(d) + d;
    }
    return p;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HESSIAN})
  static double five(double a, double b, double c, double d, double e) {
    return a * b * c * Math.exp(d * e) + Math.pow(a, e);
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    for (int n : new int[] {0, 1, 3, 4, 9}) {
      double[] x = new double[n];
      for (int k = 0; k < n; k++) {
        x[k] = 0.3 + 0.1 * k;
      }
      compare(x, v -> curve(v, 2, 3), SecondDerivatives_Grad.curveJacobian(x, 2, 3).x());
      if (n > 0) {
        compare(x, v -> wide(v.clone()), SecondDerivatives_Grad.wideJacobian(x.clone()));
      }
      double[][] hessian = SecondDerivatives_Grad.productHessian(x);
      compare(x, SecondDerivatives_Grad::productGrad, hessian);
      for (int k = 0; k < n; k++) {
        double[] unit = new double[n];
        unit[k] = 1;
        double[] column = SecondDerivatives_Grad.productHvp(x, unit);
        for (int i = 0; i < n; i++) {
          close(hessian[k][i], column[i]);
        }
      }
    }
    double[] p = {2, 3, 4, 0.5, 0.25};
    compare(
        p,
        v -> {
          var g = SecondDerivatives_Grad.fiveGrad(v[0], v[1], v[2], v[3], v[4]);
          return new double[] {g.a(), g.b(), g.c(), g.d(), g.e()};
        },
        SecondDerivatives_Grad.fiveHessian(p[0], p[1], p[2], p[3], p[4]));
  }

  private static void compare(double[] x, Function<double[], double[]> f, double[][] jacobian) {
    for (int j = 0; j < x.length; j++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[j] += STEP;
      down[j] -= STEP;
      double[] high = f.apply(up);
      double[] low = f.apply(down);
      for (int i = 0; i < high.length; i++) {
        close((high[i] - low[i]) / (2 * STEP), jacobian[i][j]);
      }
    }
  }

  private static void close(double expected, double actual) {
    if (!(Math.abs(expected - actual) <= 1e-7 * Math.max(1, Math.abs(expected)))) {
      throw new AssertionError(expected + " but " + actual);
    }
  }
}
