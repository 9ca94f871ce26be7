package fluxion.processor.diagnostics;

/**
 * A place in Java source: plain data made by the frontend, carried by every operation.
 *
 * @param file the source file's simple name, such as {@code Dot.java}
 * @param line the one-based line; 0 if unknown
 * @param column the one-based column; 0 if unknown
 * @param text the trimmed source line, empty if unknown
 * @param id the frontend's handle for the exact token (0: none); never printed
 */
public record Location(String file, int line, int column, String text, int id) {
  /** No known place: code made by Fluxion itself, or IR made in tests. */
  public static final Location NONE = new Location("", 0, 0, "", 0);

  /** A place known by file and line alone. */
  public static Location of(String file, int line) {
    return new Location(file, line, 0, "", 0);
  }

  /** Whether this is a place in a source file. */
  public boolean known() {
    return line > 0;
  }

  /** {@code Dot.java:12}, or the empty string. */
  @Override
  public String toString() {
    return known() ? file + ":" + line : "";
  }
}
