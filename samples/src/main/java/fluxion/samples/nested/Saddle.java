package fluxion.samples.nested;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.JVP;

import fluxion.Differentiable;

/**
 * The lowest of the highest points of a saddle: a descent on what an ascent finds, with a gradient
 * through all of the ascent.
 *
 * <p>Source: GradBench's "saddle". Shapes: {@code first[2]} and {@code second[2]} to a scalar.
 */
public final class Saddle {
  private Saddle() {}

  /** The saddle's height, negated: it falls with the first point, and rises with the second. */
  @Differentiable({JVP, GRADIENT})
  static double depth(double[] first, double[] second) {
    double rise = first[0] * first[0] + first[1] * first[1];
    return second[0] * second[0] + second[1] * second[1] - rise;
  }

  /** The greatest height for a first point. */
  @Differentiable(
      value = {JVP, GRADIENT},
      wrt = "first")
  static double summit(double[] first, double[] start, Mode inner) {
    return -depth(first, highest(first, start, inner));
  }

  /** Where that is; the same descent as {@link Descent}, written so that it is differentiated. */
  public static double[] highest(double[] first, double[] start, Mode mode) {
    double[] at = start;
    double value = depth(first, at);
    double[] gradient = slope(first, at, mode);
    double rate = Descent.FIRST_RATE;
    int steps = 0;
    while (Descent.norm(gradient) > Descent.TOLERANCE) {
      if (steps == Descent.STEPS_AT_A_RATE) {
        rate *= 2;
        steps = 0;
      }
      double[] next = Descent.step(at, gradient, rate);
      if (Descent.distance(at, next) <= Descent.TOLERANCE) {
        return at;
      }
      double nextValue = depth(first, next);
      if (nextValue < value) {
        at = next;
        value = nextValue;
        gradient = slope(first, next, mode);
        steps++;
      } else {
        rate /= 2;
        steps = 0;
      }
    }
    return at;
  }

  private static double[] slope(double[] first, double[] second, Mode mode) {
    if (mode == Mode.REVERSE) {
      return Saddle_Grad.depthGrad(first, second).second();
    }
    double[] slope = new double[2];
    for (int i = 0; i < 2; i++) {
      double[] direction = new double[2];
      direction[i] = 1;
      slope[i] = Saddle_Grad.depthJvp(first, second, new double[2], direction).tangent();
    }
    return slope;
  }

  /** The descent of the first point. */
  public static Descent lowestSummit(double[] start, Mode outer, Mode inner) {
    return Descent.of(
        new Descent.Objective() {
          @Override
          public double value(double[] first) {
            return summit(first, start, inner);
          }

          @Override
          public double[] gradient(double[] first) {
            return outer == Mode.REVERSE
                ? Saddle_Grad.summitGrad(first, start, inner)
                : new double[] {
                  Saddle_Grad.summitJvp(first, start, inner, new double[] {1, 0}).tangent(),
                  Saddle_Grad.summitJvp(first, start, inner, new double[] {0, 1}).tangent()
                };
          }
        },
        start);
  }
}
