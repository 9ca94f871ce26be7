package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;

/** Text that is safe inside comments. */
final class Comments {
  private Comments() {}

  /** {@code // Dot.java:12: s += a[i] * x}, shortened to the room there is. */
  static String line(Location at, int room) {
    String text = at.text().strip();
    String whole = "// " + at + (text.isEmpty() ? "" : ": " + oneLine(text));
    return whole.length() <= room ? whole : whole.substring(0, Math.max(room, 20) - 3) + "...";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").replace("\\u", "\\ u");
  }

  /** Text for a documentation comment. */
  static String doc(String text) {
    return text.replace("*/", "*&#47;").replace("\\u", "&#92;u");
  }
}
