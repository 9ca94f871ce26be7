import javax.annotation.processing.Generated;

/** Derivatives of {@link Formula}. */
@Generated("fluxion.processor.DifferentiableProcessor")
@SuppressWarnings("NullAway")
public final class Formula_Grad {
  private Formula_Grad() {}

  /** The value of {@code Formula.range} and its derivative in the given direction. */
  public static RangeJvp rangeJvp(double speed, double angle, double speedDot, double angleDot) {
    // Formula.java:10: double time = 2 * speed * Math.sin(angle) / 9.81;
    double t = 2.0 * speed;
    double sin = Math.sin(angle);
    double cos = Math.cos(angle);
    double time = t * sin / 9.81;
    double timeDot = (2.0 * speedDot * sin + t * (cos * angleDot)) / 9.81;
    // Formula.java:11: return speed * Math.cos(angle) * time;
    double t1 = speed * cos;
    double result = t1 * time;
    double resultDot = (speedDot * cos - speed * (sin * angleDot)) * time + t1 * timeDot;
    return new RangeJvp(result, resultDot);
  }

  /** The adjoints of the parameters of {@code Formula.range}, given that of its result. */
  public static RangeVjp rangeVjp(double speed, double angle, double resultBar) {
    RangeAdjoint adjoint = rangeAdjoint(speed, angle, resultBar);
    return new RangeVjp(adjoint.speedBar(), adjoint.angleBar());
  }

  /** The gradient of {@code Formula.range}. */
  public static RangeGrad rangeGrad(double speed, double angle) {
    RangeAdjoint adjoint = rangeAdjoint(speed, angle, 1.0);
    return new RangeGrad(adjoint.speedBar(), adjoint.angleBar());
  }

  /** The value and the gradient of {@code Formula.range}. */
  public static RangeValueAndGrad rangeValueAndGrad(double speed, double angle) {
    RangeAdjoint adjoint = rangeAdjoint(speed, angle, 1.0);
    return new RangeValueAndGrad(adjoint.result(), adjoint.speedBar(), adjoint.angleBar());
  }

  private static RangeAdjoint rangeAdjoint(double speed, double angle, double resultBar) {
    // Formula.java:10: double time = 2 * speed * Math.sin(angle) / 9.81;
    double t = 2.0 * speed;
    double sin = Math.sin(angle);
    double time = t * sin / 9.81;
    // Formula.java:11: return speed * Math.cos(angle) * time;
    double cos = Math.cos(angle);
    double t1 = speed * cos;
    double result = t1 * time;
    double t2 = resultBar * time;
    double timeBar = t1 * resultBar;
    double speedBar = t2 * cos;
    // Formula.java:10: double time = 2 * speed * Math.sin(angle) / 9.81;
    double t3 = timeBar / 9.81;
    double angleBar = cos * (t * t3) - sin * (speed * t2);
    speedBar += 2.0 * (t3 * sin);
    return new RangeAdjoint(result, speedBar, angleBar);
  }

  /** A value of {@code Formula.range} and its derivative in one direction. */
  public record RangeJvp(double value, double tangent) {}

  /** One component for each parameter that {@code Formula.range} depends on. */
  public record RangeVjp(double speed, double angle) {}

  /** One component for each parameter that {@code Formula.range} depends on. */
  public record RangeGrad(double speed, double angle) {}

  /** The value of {@code Formula.range} and its gradient. */
  public record RangeValueAndGrad(double value, double speed, double angle) {}

  /** What {@code rangeAdjoint} returns. */
  private record RangeAdjoint(double result, double speedBar, double angleBar) {}
}
