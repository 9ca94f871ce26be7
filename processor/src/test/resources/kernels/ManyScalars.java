import fluxion.Derivative;
import fluxion.Differentiable;

/** So many scalars that the Hessian's directions do not all fit into one method's parameters. */
class ManyScalars {
  @Differentiable({Derivative.GRADIENT, Derivative.HESSIAN})
  static double products(
      double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9,
      double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19,
      double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29) {
    double s = 0.1;
    for (int k = 0; k < 3; k++) {
      s +=
          Math.sin(s)
              * 0.05
              * (x0 * x1 + x1 * x2 + x2 * x3 + x3 * x4 + x4 * x5 + x5 * x6
              + x6 * x7 + x7 * x8 + x8 * x9 + x9 * x10 + x10 * x11 + x11 * x12
              + x12 * x13 + x13 * x14 + x14 * x15 + x15 * x16 + x16 * x17 + x17 * x18
              + x18 * x19 + x19 * x20 + x20 * x21 + x21 * x22 + x22 * x23 + x23 * x24
              + x24 * x25 + x25 * x26 + x26 * x27 + x27 * x28 + x28 * x29 + x29 * x0);
    }
    return s;
  }
}
