import static fluxion.Derivative.HESSIAN;
import static fluxion.Derivative.JACOBIAN;

import fluxion.Differentiable;

/** A helper with many parameters, each of which has as many tangents as there are directions. */
class ManyArguments {
  static double f(
      int n,
      double a0,
      double a1,
      double a2,
      double a3,
      double a4,
      double a5,
      double a6,
      double a7,
      double a8,
      double a9,
      double a10,
      double a11,
      double a12,
      double a13,
      double a14) {
    return n == 0
        ? a0
        : f(n - 1, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a0) * a1;
  }

  @Differentiable({JACOBIAN})
  static double[] g(double[] x) {
    double[] r = new double[x.length];
    for (int i = 0; i < r.length; i++) {
      double v = x[i];
      r[i] =
          f(
              3, v * x[0], v * x[1], v * x[0], v * x[1], v * x[0], v * x[1], v * x[0], v * x[1],
              v * x[0], v * x[1], v * x[0], v * x[1], v * x[0], v * x[1], v * x[0]);
    }
    return r;
  }

  @Differentiable({HESSIAN})
  static double h(double[] x) {
    double v = x[0];
    double s = 0;
    for (double e : x) {
      s += f(2, v * e, e, v, e, v, e, v, e, v, e, v, e, v, e, Math.sin(e * v));
    }
    return s;
  }
}
