package fluxion.samples.nested;

import fluxion.samples.LineChart;
import fluxion.samples.Pictures;
import java.io.IOException;
import java.util.Arrays;

/**
 * Runs {@link Particle} and {@link Saddle} with both modes for the outer and the inner derivative.
 *
 * <p>Source: GradBench's "particle" and "saddle". Shapes: one number, and four.
 */
public final class NestedDescents {
  private NestedDescents() {}

  /** Runs the sample; it takes no arguments. */
  public static void main(String[] args) throws IOException {
    double[] start = {1, 1};
    for (Mode outer : Mode.values()) {
      for (Mode inner : Mode.values()) {
        double[] w = Particle.aim(0, outer, inner).lowest();
        double[] first = Saddle.lowestSummit(start, outer, inner).lowest();
        double[] second = Saddle.highest(first, start, inner);
        System.out.printf(
            "outer %s, inner %s: particle %s, saddle %s %s%n",
            outer, inner, w[0], Arrays.toString(first), Arrays.toString(second));
      }
    }
    String chart =
        LineChart.svg(
            "Descents with a gradient through a gradient",
            "step",
            "value",
            LineChart.Line.of("particle", Particle.aim(0, Mode.REVERSE, Mode.REVERSE).values()),
            LineChart.Line.of(
                "saddle", Saddle.lowestSummit(start, Mode.REVERSE, Mode.REVERSE).values()));
    System.out.println("chart: " + Pictures.write("descents.svg", chart));
  }
}
