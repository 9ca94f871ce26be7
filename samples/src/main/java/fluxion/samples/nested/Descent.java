package fluxion.samples.nested;

import java.util.ArrayList;
import java.util.List;

/**
 * Gradient descent whose steps grow while they succeed.
 *
 * <p>Source: GradBench's "particle" and "saddle". Shapes: a function of {@code double[n]}; {@code
 * values} has its value at the start and after each step.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the array
public record Descent(double[] lowest, List<Double> values) {
  static final double TOLERANCE = 1e-5;
  static final double FIRST_RATE = 1e-5;
  static final int STEPS_AT_A_RATE = 10;

  /** A function and its gradient. */
  public interface Objective {
    /** The function. */
    double value(double[] at);

    /** Its gradient. */
    double[] gradient(double[] at);
  }

  /** Descends until the steps or the gradient become small. */
  public static Descent of(Objective f, double[] start) {
    double[] at = start;
    double value = f.value(at);
    double[] gradient = f.gradient(at);
    double rate = FIRST_RATE;
    int steps = 0;
    List<Double> values = new ArrayList<>(List.of(value));
    while (norm(gradient) > TOLERANCE) {
      if (steps == STEPS_AT_A_RATE) {
        rate *= 2;
        steps = 0;
      }
      double[] next = step(at, gradient, rate);
      if (distance(at, next) <= TOLERANCE) {
        break;
      }
      double nextValue = f.value(next);
      if (nextValue < value) {
        at = next;
        value = nextValue;
        gradient = f.gradient(next);
        steps++;
        values.add(value);
      } else {
        rate /= 2;
        steps = 0;
      }
    }
    return new Descent(at, values);
  }

  static double[] step(double[] from, double[] gradient, double rate) {
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] - rate * gradient[i];
    }
    return to;
  }

  static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  static double norm(double[] a) {
    double sum = 0;
    for (double x : a) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }
}
