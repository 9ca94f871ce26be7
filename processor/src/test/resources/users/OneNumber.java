package customer;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;
import static fluxion.Derivative.HVP;
import static fluxion.Derivative.JACOBIAN;
import static fluxion.Derivative.JVP;

import fluxion.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** Long computations of one number from one other, among others. */
public final class OneNumber {
  private OneNumber() {}

  /** x⁵ - 3x³ + 2x - 1. */
  static double polynomial(double x) {
    double p = x;
    p = p * x - 3;
    p = p * x;
    p = p * x + 2;
    p = p * x - 1;
    return 2 * p - p + (p - p);
  }

  static double slope(double x) {
    return 5 * x * x * x * x - 9 * x * x + 2;
  }

  static double curvature(double x) {
    return 20 * x * x * x - 18 * x;
  }

  @Differentiable({GRADIENT, JVP, HVP, HESSIAN})
  static double scaled(double a, double x) {
    return a * polynomial(x);
  }

  /** The exponential, by its series. */
  @Differentiable({GRADIENT, JVP, HESSIAN})
  static double series(double a, double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; k <= 60; k++) {
      term *= x / k;
      sum += term;
    }
    return sum * a;
  }

  /** Of what is not positive, a, whatever the other side comes to there. */
  @Differentiable({GRADIENT, JVP})
  static double side(double a, double x) {
    double y = Math.log(x);
    double z = polynomial(1 / y) + y;
    double t = polynomial(y * z);
    return x > 0 ? a * t : a;
  }

  /** Steep at zero, where the slope is infinite and the adjoint nothing. */
  @Differentiable({GRADIENT, JVP})
  static double steep(double a, double x) {
    return a * Math.sqrt(polynomial(x) - x * x * x * x * x + 3 * x * x * x - 2 * x + 1 + x) + x;
  }

  /** What overflows on the way does not matter in the end. */
  @Differentiable
  static double powers(double a, double x) {
    double y = x;
    for (int i = 0; i < 10; i++) {
      y = y * y;
    }
    return a / (1 + y) + x;
  }

  /** A bell, far from its middle. */
  @Differentiable
  static double tail(double a, double x) {
    double c = Math.exp(x) + Math.exp(-x);
    double s = 4 / (c * c);
    double q = s * (1 - s);
    return a * (s + q * q + x);
  }

  /** The one that is not the least has a slope beyond all numbers. */
  @Differentiable
  static double unused(double a, double x) {
    double y = 1 / x;
    double z = y + 1;
    z = z * 2 - 1;
    z = z + 0.5 * x;
    z = z - x / 3;
    z = z * 1.5 + 1;
    z = z - 2;
    return Math.min(a, z);
  }

  @Differentiable({GRADIENT, JVP, HVP})
  static double product(double[] x, double[] w) {
    double product = 1;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double p = polynomial(x[i]);
      product *= p * w[i];
      double q = Math.exp(-x[i] * x[i]);
      sum += p * q;
    }
    return product + sum;
  }

  /** Two ways on from one number that itself has gone through another. */
  @Differentiable(JACOBIAN)
  static double[] ways(double x, double y) {
    double p = polynomial(x);
    double cos = polynomial(Math.cos(p));
    double sin = polynomial(Math.sin(p));
    return new double[] {cos * y, sin + y, cos * sin};
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    for (double x : new double[] {-1.25, 0, 0.5, 2}) {
      near(3 * slope(x), OneNumber_Grad.scaledGrad(3, x).x(), "scaled");
      near(polynomial(x), OneNumber_Grad.scaledGrad(3, x).a(), "scaled");
      double[][] hessian = OneNumber_Grad.scaledHessian(0, x);
      near(slope(x), hessian[0][1], "mixed, where the adjoint is zero");
      near(slope(x), hessian[1][0], "mixed, where the adjoint is zero");
      near(3 * curvature(x), OneNumber_Grad.scaledHessian(3, x)[1][1], "curvature");
      near(curvature(x) * 3 + slope(x), OneNumber_Grad.scaledHvp(3, x, 1, 1).x(), "hvp");
      near(2 * Math.exp(x), OneNumber_Grad.seriesGrad(2, x).x(), "series");
      near(2 * Math.exp(x), OneNumber_Grad.seriesHessian(2, x)[1][1], "series");
      double[] v = {x, 1.5, -0.25};
      double[] w = {1.25, 0.75, 2};
      for (int i = 0; i < 3; i++) {
        int k = i;
        DoubleUnaryOperator along =
            at -> {
              double[] moved = v.clone();
              moved[k] = at;
              return product(moved, w);
            };
        near(difference(along, v[k]), OneNumber_Grad.productGrad(v, w).x()[k], "product");
      }
      double[] jacobian = OneNumber_Grad.waysJacobian(x, 0.5).x();
      for (int i = 0; i < 3; i++) {
        int k = i;
        near(difference(at -> ways(at, 0.5)[k], x), jacobian[i], "ways");
      }
    }
    same(0, OneNumber_Grad.sideGrad(2, -1).x());
    same(1, OneNumber_Grad.sideGrad(2, -1).a());
    near(difference(x -> side(2, x), 3), OneNumber_Grad.sideGrad(2, 3).x(), "side");
    same(1, OneNumber_Grad.steepGrad(0, 0).x());
    same(1, OneNumber_Grad.powersGrad(1, 2).x());
    same(1, OneNumber_Grad.tailGrad(1, 400).x());
    same(0, OneNumber_Grad.unusedGrad(2, 1e-200).x());
  }

  private static double difference(DoubleUnaryOperator f, double x) {
    double h = 1e-3;
    double coarse = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    double fine = (f.applyAsDouble(x + h / 2) - f.applyAsDouble(x - h / 2)) / h;
    return fine + (fine - coarse) / 3;
  }

  private static void near(double expected, double actual, String what) {
    if (!(Math.abs(expected - actual) <= 1e-5 * (1 + Math.abs(expected)))) {
      throw new AssertionError(what + ": " + expected + " expected, but " + actual);
    }
  }

  private static void same(double expected, double actual) {
    if (expected != actual) {
      throw new AssertionError(expected + " expected, but " + actual);
    }
  }
}
