package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java text as tokens: words, numbers, strings and signs, without what stands between them. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/"
              + "|(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "|0[xX][0-9a-fA-F_]+[lL]?|\\d[\\d_]*(?:\\.[\\d_]+)?(?:[eE]-?\\d+)?[fFdDlL]?"
              + "|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
              + "|>>>=|<<=|>>=|>>>|->|::|\\.\\.\\.|\\+\\+|--|&&|\\|\\||[=!<>+*/&|^%-]=|<<|>>|(?s:.))");

  private Tokens() {}

  /** Where a token stands in its text. */
  record Span(int start, int end) {}

  /** The tokens of a text. */
  static List<String> of(String text) {
    return spans(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  /** Where the tokens of a text are. */
  static List<Span> spans(String text) {
    var spans = new ArrayList<Span>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group(1) != null) {
        spans.add(new Span(token.start(), token.end()));
      }
    }
    return spans;
  }

  /** Whether it is a name or a keyword. */
  static boolean word(String token) {
    return Character.isJavaIdentifierStart(token.codePointAt(0));
  }

  static boolean number(String token) {
    return Character.isDigit(token.charAt(0));
  }

  static boolean string(String token) {
    return token.length() > 1 && token.charAt(0) == '"';
  }
}
