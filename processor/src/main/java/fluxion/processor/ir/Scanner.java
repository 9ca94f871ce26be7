package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of IR text from left to right. Blanks between words do not count. */
final class Scanner {
  private static final Pattern WORD = Pattern.compile("[\\w.$?-]+");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private final int lineNumber;
  private final String line;
  private int position;

  Scanner(int lineNumber, String line) {
    this.lineNumber = lineNumber;
    this.line = line;
  }

  IllegalArgumentException error(String message) {
    return new IllegalArgumentException("line " + lineNumber + ": " + message + " in: " + line);
  }

  private void skipBlanks() {
    while (position < line.length() && line.charAt(position) == ' ') {
      position++;
    }
  }

  /** Whether that comes next. */
  boolean sees(String text) {
    skipBlanks();
    return line.startsWith(text, position);
  }

  /** Reads that if it comes next. */
  boolean accept(String text) {
    boolean seen = sees(text);
    position += seen ? text.length() : 0;
    return seen;
  }

  /** Reads that, or complains. */
  void expect(String text) {
    if (!accept(text)) {
      throw error("expected '" + text + "' at '" + line.substring(position) + "'");
    }
  }

  /** Complains unless all has been read. */
  void end() {
    skipBlanks();
    if (position < line.length()) {
      throw error("unexpected '" + line.substring(position) + "'");
    }
  }

  private @Nullable String match(Pattern pattern) {
    skipBlanks();
    Matcher matcher = pattern.matcher(line).region(position, line.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    position = matcher.end();
    return matcher.group();
  }

  /** Reads a word or a number. */
  String word() {
    String word = match(WORD);
    if (word == null) {
      throw error("expected a word at '" + line.substring(position) + "'");
    }
    return word;
  }

  int integer() {
    try {
      return Integer.parseInt(word());
    } catch (NumberFormatException e) {
      throw error("expected an integer");
    }
  }

  /** Reads a string in quotes. */
  String string() {
    String quoted = match(STRING);
    if (quoted == null) {
      throw error("expected a string at '" + line.substring(position) + "'");
    }
    return Quoted.unquote(quoted);
  }

  /** Reads a function's name, which may be in quotes. */
  String functionName() {
    return sees("\"") ? string() : word();
  }

  /** Reads a value's name, without its percent sign. */
  String name() {
    expect("%");
    return word();
  }

  /** Reads things separated by commas up to a closing parenthesis. */
  <T> List<T> upToParenthesis(Supplier<T> thing) {
    var list = new ArrayList<T>();
    while (!accept(")")) {
      if (!list.isEmpty()) {
        expect(",");
      }
      list.add(thing.get());
    }
    return list;
  }

  /** Reads a type; square brackets belong to it if there is nothing in them. */
  Type type() {
    Type type = leafType();
    while (accept("[]")) {
      type = new Type.Array(type);
    }
    return type;
  }

  /** Reads a type that is no array. */
  Type leafType() {
    String name = word() + typeArguments();
    if (name.equals("tape")) {
      return Type.TAPE;
    }
    for (Type.Scalar scalar : Type.Scalar.values()) {
      if (scalar.toString().equals(name)) {
        return scalar;
      }
    }
    return new Type.Reference(name);
  }

  private String typeArguments() {
    int start = position;
    int depth = 0;
    while (position < line.length() && (depth > 0 || line.charAt(position) == '<')) {
      char c = line.charAt(position++);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
    }
    return line.substring(start, position);
  }

  /** Reads a literal of a type. */
  @Nullable Object literal(Type type) {
    if (sees("\"")) {
      return string();
    }
    String word = word();
    if (word.equals("null")) {
      return null;
    }
    if (!(type instanceof Type.Scalar scalar)) {
      throw error("no literal of type " + type);
    }
    try {
      return literal(scalar, word);
    } catch (NumberFormatException e) {
      throw error("'" + word + "' is not of type " + type);
    }
  }

  private static Object literal(Type.Scalar type, String word) {
    return switch (type) {
      case BOOLEAN -> Boolean.valueOf(word);
      case BYTE -> Byte.valueOf(word);
      case SHORT -> Short.valueOf(word);
      case CHAR -> (char) Integer.parseInt(word);
      case INT -> Integer.valueOf(word);
      case LONG -> Long.valueOf(word);
      case FLOAT -> Float.valueOf(word);
      case DOUBLE -> Double.valueOf(word);
    };
  }

  /** Reads a role after its at sign. */
  Role role() {
    return new Role(Role.Kind.valueOf(word().toUpperCase(Locale.ROOT)), integer());
  }
}
