package fluxion.samples;

import java.util.function.ToDoubleFunction;

/**
 * Numerical gradients that generated ones are compared with.
 *
 * <p>Source: central differences, with Richardson's extrapolation where digits matter. Shapes: a
 * function of {@code double[n]} and a point to {@code double[n]}.
 */
public final class Differences {
  private Differences() {}

  /** The gradient by central differences, good to about ten digits. */
  public static double[] central(ToDoubleFunction<double[]> f, double[] at) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      gradient[i] = central(f, at, i, 1e-5 * Math.max(1, Math.abs(at[i])));
    }
    return gradient;
  }

  /** The gradient by central differences extrapolated twice to a step of zero. */
  public static double[] extrapolated(ToDoubleFunction<double[]> f, double[] at) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double h = 2e-3 * Math.max(1, Math.abs(at[i]));
      double coarse = central(f, at, i, h);
      double medium = central(f, at, i, h / 2);
      double fine = central(f, at, i, h / 4);
      double first = medium + (medium - coarse) / 3;
      double second = fine + (fine - medium) / 3;
      gradient[i] = second + (second - first) / 15;
    }
    return gradient;
  }

  /** The largest difference of two vectors, relative to the second one's largest entry. */
  public static double largest(double[] actual, double[] expected) {
    if (actual.length != expected.length) {
      throw new IllegalArgumentException(actual.length + " entries, not " + expected.length);
    }
    double difference = 0;
    double scale = Double.MIN_NORMAL;
    for (int i = 0; i < expected.length; i++) {
      difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
      scale = Math.max(scale, Math.abs(expected[i]));
    }
    return difference / scale;
  }

  private static double central(ToDoubleFunction<double[]> f, double[] at, int i, double h) {
    double[] shifted = at.clone();
    shifted[i] = at[i] + h;
    double above = shifted[i];
    double valueAbove = f.applyAsDouble(shifted);
    shifted[i] = at[i] - h;
    double valueBelow = f.applyAsDouble(shifted);
    return (valueAbove - valueBelow) / (above - shifted[i]);
  }
}
