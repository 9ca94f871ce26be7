package fluxion.processor.frontend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Java's Unicode escapes stand for. javac's trees know nothing of them, but source text that
 * is read again has them in any place, in keywords and in place of quotes, too.
 */
final class UnicodeEscapes {
  /** A backslash after an odd number of others begins no escape. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|u+([0-9a-fA-F]{4}))");

  private UnicodeEscapes() {}

  /** The text without escapes of ASCII; others may be what the file's encoding lacks. */
  static String resolved(String text) {
    if (!text.contains("\\u")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              int c = escape.group(1) == null ? 0x80 : Integer.parseInt(escape.group(1), 16);
              return Matcher.quoteReplacement(c < 0x80 ? "" + (char) c : escape.group());
            });
  }
}
