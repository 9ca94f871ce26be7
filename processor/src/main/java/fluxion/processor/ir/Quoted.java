package fluxion.processor.ir;

import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** Literals in IR text: strings in quotes, everything else as Java's own {@code toString}. */
final class Quoted {
  private Quoted() {}

  /** The text of a literal; its type stands beside it. */
  static String literal(@Nullable Object value) {
    if (value instanceof String text) {
      return string(text);
    }
    return value instanceof Character c ? String.valueOf((int) c) : String.valueOf(value);
  }

  /** A string in quotes, printable whatever it holds. */
  static String string(String text) {
    var quoted = new StringBuilder("\"");
    PrimitiveIterator.OfInt chars = text.chars().iterator();
    while (chars.hasNext()) {
      int c = chars.nextInt();
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            quoted.append(String.format("\\u%04x", c));
          } else {
            quoted.append((char) c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** The string of a text in quotes. */
  static String unquote(String quoted) {
    var text = new StringBuilder();
    for (int k = 1; k < quoted.length() - 1; k++) {
      char c = quoted.charAt(k);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = quoted.charAt(++k);
      switch (escape) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(quoted.substring(k + 1, k + 5), 16));
          k += 4;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }
}
