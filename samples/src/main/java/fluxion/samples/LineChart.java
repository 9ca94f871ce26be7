package fluxion.samples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Lines through points, drawn as SVG.
 *
 * <p>Source: the points' coordinates. Shapes: a picture of 640 by 400 pixels.
 */
public final class LineChart {
  private static final int LEFT = 80;
  private static final int RIGHT = 620;
  private static final int TOP = 50;
  private static final int BOTTOM = 340;
  private static final List<String> COLOURS =
      List.of("#1f5fbf", "#d9541e", "#2e8b57", "#8a4fb0", "#555555");

  private final StringBuilder svg = new StringBuilder();
  private final List<Line> lines;
  private final Axis across;
  private final Axis up;

  private LineChart(List<Line> lines, boolean logarithmic) {
    this.lines = lines;
    double[] x = lines.stream().flatMapToDouble(line -> Arrays.stream(line.x)).toArray();
    double[] y = lines.stream().flatMapToDouble(line -> Arrays.stream(line.y)).toArray();
    this.across = Axis.of(x, LEFT, RIGHT, false);
    this.up = Axis.of(y, BOTTOM, TOP, logarithmic);
  }

  /**
   * A line of a chart.
   *
   * @param name what the legend calls it; empty for none
   * @param x the points' abscissas
   * @param y the points' ordinates
   */
  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  public record Line(String name, double[] x, double[] y) {

    /** A line through values at the abscissas 0, 1, 2, … */
    public static Line of(String name, List<Double> values) {
      return new Line(
          name,
          IntStream.range(0, values.size()).asDoubleStream().toArray(),
          values.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  /** The document of one line; title and labels must not need escaping. */
  public static String svg(String title, String abscissa, String ordinate, List<Double> values) {
    return svg(title, abscissa, ordinate, Line.of("", values));
  }

  /** The document of several lines. */
  public static String svg(String title, String abscissa, String ordinate, Line... lines) {
    return new LineChart(List.of(lines), false).draw(title, abscissa, ordinate);
  }

  /** The same with powers of ten at equal distances upwards; ordinates must be positive. */
  public static String logarithmic(String title, String abscissa, String ordinate, Line... lines) {
    return new LineChart(List.of(lines), true).draw(title, abscissa, ordinate);
  }

  private String draw(String title, String abscissa, String ordinate) {
    add("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='400' viewBox='0 0 640 400'>");
    add("<style>text { font: 12px sans-serif; text-anchor: middle }</style>");
    add("<rect width='640' height='400' fill='white'/>");
    add("<text x='350' y='28' style='font-size: 16px'>%s</text>", title);
    add("<text x='350' y='385'>%s</text>", abscissa);
    add("<text x='18' y='195' transform='rotate(-90 18 195)'>%s</text>", ordinate);
    drawTicks();
    for (int k = 0; k < lines.size(); k++) {
      drawLine(lines.get(k), COLOURS.get(k % COLOURS.size()), TOP + 12 + 16 * k);
    }
    add("</svg>");
    return svg.toString();
  }

  private void drawTicks() {
    for (Axis.Tick tick : up.ticks()) {
      add("<path d='M%d %.1f H%d' stroke='#ddd'/>", LEFT, tick.pixel(), RIGHT);
      add(
          "<text x='%d' y='%.1f' style='text-anchor: end'>%s</text>",
          LEFT - 6, tick.pixel() + 4, tick.label());
    }
    for (Axis.Tick tick : across.ticks()) {
      add("<text x='%.1f' y='%d'>%s</text>", tick.pixel(), BOTTOM + 20, tick.label());
    }
  }

  private void drawLine(Line line, String colour, int legend) {
    add("<polyline fill='none' stroke='%s' stroke-width='2' points='%s'/>", colour, points(line));
    if (!line.name.isEmpty()) {
      add(
          "<text x='%d' y='%d' style='text-anchor: end' fill='%s'>%s</text>",
          RIGHT - 4, legend, colour, line.name);
    }
  }

  private String points(Line line) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < line.x.length; i++) {
      points.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", across.at(line.x[i]), up.at(line.y[i])));
    }
    return points.toString().strip();
  }

  private void add(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
