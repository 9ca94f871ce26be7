package fluxion.processor.emit;

import org.jspecify.annotations.Nullable;

/** How Java writes constants, so that reading them gives the same bits back. */
final class Literals {
  /** No object. */
  static final Expr NULL = Expr.text("null", Expr.PRIMARY);

  private Literals() {}

  /** The literal of a boxed primitive, a string, or null. */
  static Expr of(@Nullable Object value) {
    if (value instanceof Double x) {
      return number(
          Double.isFinite(x) ? Double.toString(x).replace('E', 'e') : special("Double", x));
    }
    if (value instanceof Float x) {
      return number(
          Float.isFinite(x) ? Float.toString(x).replace('E', 'e') + "f" : special("Float", x));
    }
    if (value instanceof Integer x) {
      return number(x == Integer.MIN_VALUE ? "Integer.MIN_VALUE" : x.toString());
    }
    if (value instanceof Long x) {
      return number(x == Long.MIN_VALUE ? "Long.MIN_VALUE" : x + "L");
    }
    if (value instanceof Byte x) {
      return Expr.prefix("(byte) ", number(x.toString()));
    }
    if (value instanceof Short x) {
      return Expr.prefix("(short) ", number(x.toString()));
    }
    if (value instanceof Character x) {
      return Expr.text("'" + escape(x, '\'') + "'", Expr.PRIMARY);
    }
    if (value instanceof String x) {
      return Expr.text(quote(x), Expr.PRIMARY);
    }
    return Expr.text(String.valueOf(value), Expr.PRIMARY);
  }

  /** Whether it is the integer zero. */
  static boolean isZero(Expr expr) {
    return expr.equals(of(0)) || expr.equals(of(0L));
  }

  private static Expr number(String text) {
    return Expr.text(text, text.startsWith("-") ? Expr.UNARY : Expr.PRIMARY);
  }

  private static String special(String type, double x) {
    if (Double.isNaN(x)) {
      return type + ".NaN";
    }
    return type + (x > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
  }

  private static String quote(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escape((char) c, '"')));
    return quoted.append('"').toString();
  }

  private static String escape(char c, char quote) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\\' -> "\\\\";
      default -> {
        if (c == quote) {
          yield "\\" + c;
        }
        yield c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
      }
    };
  }
}
