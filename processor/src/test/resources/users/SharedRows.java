package customer;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;
import static fluxion.Derivative.HVP;
import static fluxion.Derivative.JACOBIAN;
import static fluxion.Derivative.JVP;
import static fluxion.Derivative.VJP;

import fluxion.Differentiable;

/** Helpers that make the same array several times over, of numbers; only later it depends on x. */
public final class SharedRows {
  private SharedRows() {}

  record Two(double[] a, double[] b) {}

  static Two two(int n) {
    if (n <= 0) {
      return new Two(new double[3], new double[3]);
    }
    double[] c = new double[3];
    two(n - 1);
    c[2] = n;
    return new Two(c, c);
  }

  @Differentiable({GRADIENT, JVP, HVP, HESSIAN})
  static double product(double x, double y) {
    Two t = two(2);
    t.a()[0] = x * x * y;
    t.a()[2] *= y;
    return t.b()[0] * t.b()[2] + t.a()[2];
  }

  static double[][] rows(int n) {
    if (n <= 0 || n > 5) {
      return new double[4][5];
    }
    double[] a = new double[5];
    rows(n - 1);
    double[] b = {1, 2, 3, 4, 5};
    return new double[][] {a, b, a, a};
  }

  @Differentiable({GRADIENT, JVP, HVP, HESSIAN})
  static double sum(double[] x) {
    double[][] p = rows(1);
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      p[i & 3][i % 5] += x[i] * x[i];
      double[][] q = rows(i);
      q[0][0] = x[i];
      s += q[3][0] * q[1][2];
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 5; j++) {
        s += (i + 1) * p[i][j] * p[i][j] * (j + 2);
      }
    }
    return s;
  }

  @Differentiable({JACOBIAN, JVP, VJP})
  static double[] out(double[] x) {
    double[][] p = rows(1);
    p[0][1] = x[0] * x[1];
    p[1][1] *= x[2];
    p[3][0] -= x[1];
    return new double[] {p[2][1] + p[1][1], p[2][0] * p[0][1]};
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    double h = 1e-5;
    products(h);
    sums(h);
    double[] y = {1, 2, 3};
    double[][] j = SharedRows_Grad.outJacobian(y);
    for (int i = 0; i < 3; i++) {
      double[] e = new double[3];
      e[i] = 1;
      double[] up = out(moved(y, i, h));
      double[] down = out(moved(y, i, -h));
      for (int k = 0; k < 2; k++) {
        double[] bar = new double[2];
        bar[k] = 1;
        near((up[k] - down[k]) / (2 * h), j[k][i], "Jacobian");
        near(j[k][i], SharedRows_Grad.outJvp(y, e).tangent()[k], "JVP");
        near(j[k][i], SharedRows_Grad.outVjp(y, bar)[i], "VJP");
      }
    }
  }

  private static void products(double h) {
    var g = SharedRows_Grad.productGrad(1.3, 0.7);
    var up = SharedRows_Grad.productGrad(1.3 + h, 0.7);
    var down = SharedRows_Grad.productGrad(1.3 - h, 0.7);
    near((product(1.3 + h, 0.7) - product(1.3 - h, 0.7)) / (2 * h), g.x(), "gradient");
    near((product(1.3, 0.7 + h) - product(1.3, 0.7 - h)) / (2 * h), g.y(), "gradient");
    near(g.x() + 2 * g.y(), SharedRows_Grad.productJvp(1.3, 0.7, 1, 2).tangent(), "JVP");
    near((up.x() - down.x()) / (2 * h), SharedRows_Grad.productHvp(1.3, 0.7, 1, 0).x(), "HVP");
    near((up.y() - down.y()) / (2 * h), SharedRows_Grad.productHessian(1.3, 0.7)[0][1], "Hessian");
  }

  private static void sums(double h) {
    double[] x = {1, -0.5, 2, 0.3, 0.8, 1.1};
    double[] g = SharedRows_Grad.sumGrad(x);
    double[][] hessian = SharedRows_Grad.sumHessian(x);
    for (int i = 0; i < x.length; i++) {
      double[] e = new double[x.length];
      e[i] = 1;
      double[] up = SharedRows_Grad.sumGrad(moved(x, i, h));
      double[] down = SharedRows_Grad.sumGrad(moved(x, i, -h));
      near((sum(moved(x, i, h)) - sum(moved(x, i, -h))) / (2 * h), g[i], "gradient");
      near(g[i], SharedRows_Grad.sumJvp(x, e).tangent(), "JVP");
      for (int k = 0; k < x.length; k++) {
        near((up[k] - down[k]) / (2 * h), hessian[i][k], "Hessian");
        near(hessian[i][k], SharedRows_Grad.sumHvp(x, e)[k], "HVP");
      }
    }
  }

  private static double[] moved(double[] x, int i, double h) {
    double[] moved = x.clone();
    moved[i] += h;
    return moved;
  }

  private static void near(double expected, double actual, String what) {
    if (!(Math.abs(expected - actual) <= 1e-6 * (1 + Math.abs(expected)))) {
      throw new AssertionError(what + ": " + expected + " expected, but " + actual);
    }
  }
}
