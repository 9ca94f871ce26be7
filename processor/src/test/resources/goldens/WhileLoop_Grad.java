import javax.annotation.processing.Generated;

/** Derivatives of {@link WhileLoop}. */
@Generated("fluxion.processor.DifferentiableProcessor")
@SuppressWarnings("NullAway")
final class WhileLoop_Grad {
  private WhileLoop_Grad() {}

  /** The value of {@code WhileLoop.kepler} and its derivative in the given direction. */
  static KeplerJvp keplerJvp(double m, double k, double mDot, double kDot) {
    double e = m;
    double step = 1.0;
    double eDot = mDot;
    // WhileLoop.java:12: while (Math.abs(step) > 1e-12) {
    while (Math.abs(step) > 1.0e-12) {
      // WhileLoop.java:13: step = (e - k * Math.sin(e) - m) / (1 - k * Math.cos(e));
      double sin = Math.sin(e);
      double cos = Math.cos(e);
      double t = 1.0 - k * cos;
      step = (e - k * sin - m) / t;
      double t1 = (eDot - (kDot * sin + k * (cos * eDot)) - mDot) / t;
      double stepDot = t1 - step * (-(kDot * cos - k * (sin * eDot)) / t);
      // WhileLoop.java:14: e -= step;
      e -= step;
      eDot -= stepDot;
    }
    return new KeplerJvp(e, eDot);
  }

  /** The adjoints of the parameters of {@code WhileLoop.kepler}, given that of its result. */
  static KeplerVjp keplerVjp(double m, double k, double resultBar) {
    KeplerAdjoint adjoint = keplerAdjoint(m, k, resultBar);
    return new KeplerVjp(adjoint.mBar(), adjoint.kBar());
  }

  /** The gradient of {@code WhileLoop.kepler}. */
  static KeplerGrad keplerGrad(double m, double k) {
    KeplerAdjoint adjoint = keplerAdjoint(m, k, 1.0);
    return new KeplerGrad(adjoint.mBar(), adjoint.kBar());
  }

  /** The value and the gradient of {@code WhileLoop.kepler}. */
  static KeplerValueAndGrad keplerValueAndGrad(double m, double k) {
    KeplerAdjoint adjoint = keplerAdjoint(m, k, 1.0);
    return new KeplerValueAndGrad(adjoint.e(), adjoint.mBar(), adjoint.kBar());
  }

  private static KeplerAdjoint keplerAdjoint(double m, double k, double eBar) {
    Tape tape = new Tape();
    double e = m;
    double step = 1.0;
    int trips = 0;
    // WhileLoop.java:12: while (Math.abs(step) > 1e-12) {
    while (Math.abs(step) > 1.0e-12) {
      // WhileLoop.java:13: step = (e - k * Math.sin(e) - m) / (1 - k * Math.cos(e));
      double sin = Math.sin(e);
      double cos = Math.cos(e);
      step = (e - k * sin - m) / (1.0 - k * cos);
      // WhileLoop.java:14: e -= step;
      e -= step;
      tape.pushDouble(sin);
      tape.pushDouble(cos);
      tape.pushDouble(step);
      trips++;
    }
    double kBar = 0.0;
    double mBar = 0.0;
    // WhileLoop.java:12: while (Math.abs(step) > 1e-12) {
    for (int trip = 0; trip < trips; trip++) {
      double step1 = tape.popDouble();
      double t = tape.popDouble();
      double t1 = tape.popDouble();
      // WhileLoop.java:14: e -= step;
      double stepBar = -eBar;
      // WhileLoop.java:13: step = (e - k * Math.sin(e) - m) / (1 - k * Math.cos(e));
      double t2 = stepBar / (1.0 - k * t);
      double t3 = step1 * t2;
      kBar += t3 * t;
      eBar -= t1 * (k * t3);
      mBar -= t2;
      eBar += t2;
      kBar -= t2 * t1;
      eBar += t * (k * -t2);
    }
    // WhileLoop.java:12: while (Math.abs(step) > 1e-12) {
    mBar += eBar;
    return new KeplerAdjoint(e, mBar, kBar);
  }

  /** A value of {@code WhileLoop.kepler} and its derivative in one direction. */
  record KeplerJvp(double value, double tangent) {}

  /** One component for each parameter that {@code WhileLoop.kepler} depends on. */
  record KeplerVjp(double m, double k) {}

  /** One component for each parameter that {@code WhileLoop.kepler} depends on. */
  record KeplerGrad(double m, double k) {}

  /** The value of {@code WhileLoop.kepler} and its gradient. */
  record KeplerValueAndGrad(double value, double m, double k) {}

  /** What {@code keplerAdjoint} returns. */
  private record KeplerAdjoint(double e, double mBar, double kBar) {}

  /** What a forward sweep leaves to its reverse sweep: last in, first out. */
  private static final class Tape {
    private double[] doubles = {};

    private int doubleCount;

    void pushDouble(double value) {
      if (doubleCount == doubles.length) {
        doubles = java.util.Arrays.copyOf(doubles, Math.max(64, 2 * doubleCount));
      }
      doubles[doubleCount++] = value;
    }

    double popDouble() {
      return doubles[--doubleCount];
    }
  }
}
