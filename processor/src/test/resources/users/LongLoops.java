package customer;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HVP;
import static fluxion.Derivative.JVP;

import fluxion.Differentiable;

/** Loops whose trips know nothing of each other: their derivatives keep nothing of any trip. */
public final class LongLoops {
  /** One double of each trip would be 80 MB. */
  private static final int MANY = 10_000_000;

  private static final double[] WEIGHTS = {0.3, 1.7, 0.9, 2.2, 1.1};

  private LongLoops() {}

  @Differentiable({GRADIENT, JVP, HVP})
  static double logs(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.log(1 + x * i);
    }
    return sum;
  }

  /** Few elements, each of them read in many trips. */
  @Differentiable({GRADIENT, JVP, HVP})
  static double roots(double[] w, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double root = Math.sqrt(w[i % w.length] + i);
      sum += root * w[i % w.length];
    }
    return sum;
  }

  /** Branches and calls in a trip, and a loop of its own. */
  @Differentiable
  static double losses(double[] w, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double r = w[i % w.length] * (i % 7) - 3;
      if (r > 0) {
        sum += quartic(r) / n;
      } else {
        for (int j = 0; j < 2; j++) {
          sum -= Math.expm1(r * w[j]) / n;
        }
      }
    }
    return sum;
  }

  private static double quartic(double r) {
    double square = r * r;
    return square * square;
  }

  /** Throws if a derivative is wrong. */
  public static void check() {
    check(1000);
  }

  /** With a small heap, whatever part of it the arguments say; prints when all is well. */
  public static void main(String[] arguments) {
    check(MANY);
    System.out.println("all is well");
  }

  private static void check(int n) {
    double x = 0.7;
    double slope = 0;
    double curvature = 0;
    for (int i = 0; i < n; i++) {
      double factor = i / (1 + x * i);
      slope += factor;
      curvature -= factor * factor;
    }
    same(slope, LongLoops_Grad.logsGrad(x, n));
    same(slope, LongLoops_Grad.logsJvp(x, n, 1).tangent());
    same(curvature, LongLoops_Grad.logsHvp(x, n, 1));
    checkRoots(n);
    checkLosses(n);
  }

  private static void checkRoots(int n) {
    double[] slopes = new double[WEIGHTS.length];
    double[] curvatures = new double[WEIGHTS.length];
    for (int i = 0; i < n; i++) {
      double w = WEIGHTS[i % slopes.length];
      double root = Math.sqrt(w + i);
      slopes[i % slopes.length] += root + w / (2 * root);
      curvatures[i % slopes.length] += (1 - w / (4 * root * root)) / root;
    }
    double[] ones = {1, 1, 1, 1, 1};
    double[] grad = LongLoops_Grad.rootsGrad(WEIGHTS, n);
    double[] hvp = LongLoops_Grad.rootsHvp(WEIGHTS, n, ones);
    double total = 0;
    for (int j = 0; j < slopes.length; j++) {
      same(slopes[j], grad[j]);
      same(curvatures[j], hvp[j]);
      total += slopes[j];
    }
    same(total, LongLoops_Grad.rootsJvp(WEIGHTS, n, ones).tangent());
  }

  private static void checkLosses(int n) {
    double[] slopes = new double[WEIGHTS.length];
    for (int i = 0; i < n; i++) {
      int at = i % slopes.length;
      double r = WEIGHTS[at] * (i % 7) - 3;
      if (r > 0) {
        slopes[at] += 4 * r * r * r * (i % 7) / n;
      } else {
        for (int j = 0; j < 2; j++) {
          double factor = Math.exp(r * WEIGHTS[j]) / n;
          slopes[at] -= factor * WEIGHTS[j] * (i % 7);
          slopes[j] -= factor * r;
        }
      }
    }
    double[] grad = LongLoops_Grad.lossesGrad(WEIGHTS, n);
    double total = 0;
    for (int j = 0; j < slopes.length; j++) {
      same(slopes[j], grad[j]);
      total += slopes[j] * slopes[j];
    }
    same(total, LongLoops_Grad.lossesJvp(WEIGHTS, n, slopes).tangent());
  }

  private static void same(double expected, double actual) {
    if (!(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected))) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }
}
