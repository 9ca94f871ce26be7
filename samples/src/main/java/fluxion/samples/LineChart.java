package fluxion.samples;

import java.util.List;
import java.util.Locale;

/**
 * A line through equidistant values, drawn as SVG.
 *
 * <p>Source: the values; the first belongs to abscissa 0. Shapes: a picture of 640 by 400 pixels.
 */
public final class LineChart {
  private static final int LEFT = 80;
  private static final int RIGHT = 620;
  private static final int TOP = 50;
  private static final int BOTTOM = 340;
  private static final int TICKS = 5;

  private final StringBuilder svg = new StringBuilder();
  private final List<Double> values;
  private final double lowest;
  private final double highest;

  private LineChart(List<Double> values) {
    this.values = values;
    this.lowest = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    this.highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
  }

  /** The document; title and labels must not need escaping. */
  public static String svg(String title, String abscissa, String ordinate, List<Double> values) {
    return new LineChart(List.copyOf(values)).draw(title, abscissa, ordinate);
  }

  private String draw(String title, String abscissa, String ordinate) {
    add("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='400' viewBox='0 0 640 400'>");
    add("<style>text { font: 12px sans-serif; text-anchor: middle }</style>");
    add("<rect width='640' height='400' fill='white'/>");
    add("<text x='350' y='28' style='font-size: 16px'>%s</text>", title);
    add("<text x='350' y='385'>%s</text>", abscissa);
    add("<text x='18' y='195' transform='rotate(-90 18 195)'>%s</text>", ordinate);
    drawTicks();
    add("<polyline fill='none' stroke='#1f5fbf' stroke-width='2' points='%s'/>", points());
    add("</svg>");
    return svg.toString();
  }

  private void drawTicks() {
    int last = values.size() - 1;
    for (int tick = 0; tick <= TICKS; tick++) {
      double value = lowest + (highest - lowest) * tick / TICKS;
      double y = y(value);
      add("<path d='M%d %.1f H%d' stroke='#ddd'/>", LEFT, y, RIGHT);
      add("<text x='%d' y='%.1f' style='text-anchor: end'>%.0f</text>", LEFT - 6, y + 4, value);
      int index = Math.round((float) last * tick / TICKS);
      add("<text x='%.1f' y='%d'>%d</text>", x(index), BOTTOM + 20, index);
    }
  }

  private String points() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i), y(values.get(i))));
    }
    return points.toString().strip();
  }

  private double x(int index) {
    return LEFT + (double) (RIGHT - LEFT) * index / Math.max(1, values.size() - 1);
  }

  private double y(double value) {
    double range = highest > lowest ? highest - lowest : 1;
    return BOTTOM - (BOTTOM - TOP) * (value - lowest) / range;
  }

  private void add(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
