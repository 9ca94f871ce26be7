package fluxion.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One direction of a chart: where a number is drawn, and the numbers that are marked.
 *
 * <p>Source: ticks at 1, 2 or 5 times a power of ten, or at powers of ten. Shapes: numbers to
 * pixels.
 */
record Axis(double lowest, double highest, double from, double to, boolean logarithmic) {
  private static final int TICKS = 7;

  /**
   * The axis that just holds some values.
   *
   * @param from the pixel of the lowest
   * @param to the pixel of the highest
   */
  static Axis of(double[] values, double from, double to, boolean logarithmic) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (logarithmic && !(value > 0)) {
        throw new IllegalArgumentException(value + " has no logarithm");
      }
      double place = logarithmic ? Math.log10(value) : value;
      lowest = Math.min(lowest, place);
      highest = Math.max(highest, place);
    }
    return new Axis(lowest, highest > lowest ? highest : lowest + 1, from, to, logarithmic);
  }

  /** The pixel of a value. */
  double at(double value) {
    return pixel(logarithmic ? Math.log10(value) : value);
  }

  private double pixel(double place) {
    return from + (to - from) * (place - lowest) / (highest - lowest);
  }

  /** A number that is marked: where, and how it is written. */
  record Tick(double pixel, String label) {}

  /** What is marked. */
  List<Tick> ticks() {
    double step = step();
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    List<Tick> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(lowest / step - 1e-9); k * step <= highest + 1e-9 * step; k++) {
      double place = k * step;
      String label =
          logarithmic
              ? String.format(Locale.ROOT, "1e%.0f", place)
              : String.format(Locale.ROOT, "%." + decimals + "f", place);
      ticks.add(new Tick(pixel(place), label));
    }
    return ticks;
  }

  /** The smallest round number that does not give too many ticks. */
  private double step() {
    double least = (highest - lowest) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    if (logarithmic) {
      return Math.max(1, Math.ceil(least));
    }
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
