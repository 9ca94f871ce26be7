package fluxion.samples.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Rows of a table, and numbers in it.
 *
 * <p>Source: {@link Results}. Shapes: Markdown; what was not measured is an empty cell.
 */
public final class Table {
  private Table() {}

  /** One row. */
  public static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Three digits at least. */
  public static String number(OptionalDouble number) {
    if (number.isEmpty()) {
      return "";
    }
    double value = number.getAsDouble();
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }

  /** Bytes in thousands. */
  static String kilobytes(OptionalDouble bytes) {
    return bytes.isEmpty() ? "" : String.format(Locale.ROOT, "%,.1f", bytes.getAsDouble() / 1000);
  }
}
