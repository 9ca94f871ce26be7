package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import java.util.List;
import java.util.regex.Pattern;

/** Text that is safe inside comments. */
final class Comments {
  private static final Pattern SPACES = Pattern.compile(" ");
  private static final int DOC_COLUMNS = 88;

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

  /** Text for a documentation comment, in lines that are not too long. */
  static String doc(String text) {
    var lines = new StringBuilder();
    for (String paragraph : text.strip().lines().toList()) {
      int column = 0;
      for (String word : words(paragraph)) {
        if (column > 0 && column + 1 + word.length() > DOC_COLUMNS) {
          lines.append('\n');
          column = 0;
        } else if (column > 0) {
          lines.append(' ');
          column++;
        }
        lines.append(word);
        column += word.length();
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static List<String> words(String paragraph) {
    String safe = paragraph.replace("*/", "*&#47;").replace("\\u", "&#92;u");
    return SPACES.splitAsStream(safe).toList();
  }
}
