package fluxion.samples.nested;

import fluxion.samples.LineChart;
import fluxion.samples.Pictures;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws an option's sensitivities of second order over the spot price.
 *
 * <p>Source: {@link Greeks}. Shapes: spot prices from 60 to 150, a strike of 100.
 */
public final class OptionSheet {
  private static final double[] SPOTS =
      IntStream.rangeClosed(120, 300).mapToDouble(half -> half / 2.0).toArray();

  private OptionSheet() {}

  /** Runs the sample; it takes no arguments. */
  public static void main(String[] args) throws IOException {
    String chart =
        LineChart.svg(
            "A call option with strike 100, half a year before it expires",
            "spot price",
            "relative to the largest",
            line("gamma", Greeks::gamma),
            line("vanna", Greeks::vanna),
            line("volga", Greeks::volga),
            line("charm", Greeks::charm));
    System.out.println("chart: " + Pictures.write("greeks.svg", chart));
  }

  private static LineChart.Line line(String name, ToDoubleFunction<Greeks> greek) {
    double[] values = new double[SPOTS.length];
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = greek.applyAsDouble(Greeks.of(SPOTS[i], 100, 0.03, 0.25, 0.5));
      largest = Math.max(largest, Math.abs(values[i]));
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= largest;
    }
    return new LineChart.Line(name, SPOTS, values);
  }
}
