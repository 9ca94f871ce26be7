import javax.annotation.processing.Generated;

/** Derivatives of {@link Branch}. */
@Generated("fluxion.processor.DifferentiableProcessor")
@SuppressWarnings("NullAway")
final class Branch_Grad {
  private Branch_Grad() {}

  /** The value of {@code Branch.huber} and its derivative in the given direction. */
  static HuberJvp huberJvp(double x, double delta, double xDot, double deltaDot) {
    // Branch.java:10: double size = Math.abs(x);
    double size = Math.abs(x);
    double sizeDot = x == 0.0 ? 0.0 : Math.signum(x) * xDot;
    // Branch.java:11: if (size <= delta) {
    double result;
    double resultDot;
    if (size <= delta) {
      // Branch.java:12: return 0.5 * x * x;
      double t = 0.5 * x;
      result = t * x;
      resultDot = 0.5 * xDot * x + t * xDot;
    } else {
      // Branch.java:14: return delta * (size - 0.5 * delta);
      double t = size - 0.5 * delta;
      result = delta * t;
      resultDot = deltaDot * t + delta * (sizeDot - 0.5 * deltaDot);
    }
    return new HuberJvp(result, resultDot);
  }

  /** The adjoints of the parameters of {@code Branch.huber}, given that of its result. */
  static HuberVjp huberVjp(double x, double delta, double resultBar) {
    HuberAdjoint adjoint = huberAdjoint(x, delta, resultBar);
    return new HuberVjp(adjoint.xBar(), adjoint.deltaBar());
  }

  /** The gradient of {@code Branch.huber}. */
  static HuberGrad huberGrad(double x, double delta) {
    HuberAdjoint adjoint = huberAdjoint(x, delta, 1.0);
    return new HuberGrad(adjoint.xBar(), adjoint.deltaBar());
  }

  /** The value and the gradient of {@code Branch.huber}. */
  static HuberValueAndGrad huberValueAndGrad(double x, double delta) {
    HuberAdjoint adjoint = huberAdjoint(x, delta, 1.0);
    return new HuberValueAndGrad(adjoint.result(), adjoint.xBar(), adjoint.deltaBar());
  }

  private static HuberAdjoint huberAdjoint(double x, double delta, double resultBar) {
    // Branch.java:10: double size = Math.abs(x);
    double size = Math.abs(x);
    // Branch.java:11: if (size <= delta) {
    double result;
    double xBar;
    double deltaBar;
    if (size <= delta) {
      // Branch.java:12: return 0.5 * x * x;
      double t = 0.5 * x;
      result = t * x;
      xBar = 2.0 * resultBar * t;
      deltaBar = 0.0;
    } else {
      // Branch.java:14: return delta * (size - 0.5 * delta);
      double t = size - 0.5 * delta;
      result = delta * t;
      deltaBar = resultBar * t;
      double t1 = delta * resultBar;
      deltaBar -= 0.5 * t1;
      // Branch.java:10: double size = Math.abs(x);
      xBar = x == 0.0 ? 0.0 : Math.signum(x) * t1;
    }
    return new HuberAdjoint(result, xBar, deltaBar);
  }

  /** A value of {@code Branch.huber} and its derivative in one direction. */
  record HuberJvp(double value, double tangent) {}

  /** One component for each parameter that {@code Branch.huber} depends on. */
  record HuberVjp(double x, double delta) {}

  /** One component for each parameter that {@code Branch.huber} depends on. */
  record HuberGrad(double x, double delta) {}

  /** The value of {@code Branch.huber} and its gradient. */
  record HuberValueAndGrad(double value, double x, double delta) {}

  /** What {@code huberAdjoint} returns. */
  private record HuberAdjoint(double result, double xBar, double deltaBar) {}
}
