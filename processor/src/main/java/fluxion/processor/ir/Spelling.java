package fluxion.processor.ir;

import java.util.List;
import java.util.Locale;

/**
 * How Java writes a primitive.
 *
 * @param form where the text goes
 * @param text the operator, the cast's type, or the method's name (with its class for CALL)
 * @param precedence as in the Java grammar: 15 for calls, 13 for prefix and cast, 12 for {@code *},
 *     11 for {@code +}, down to 3 for {@code ||}
 */
public record Spelling(Form form, String text, int precedence) {
  /** Where the text stands. */
  public enum Form {
    /** Between two operands. */
    INFIX,
    /** Before its operand. */
    PREFIX,
    /** In parentheses before its operand. */
    CAST,
    /** A static method of {@code Math}, or of {@code StrictMath} in strict code. */
    MATH,
    /** A static method of the wrapper class of its first operand, such as {@code Double.isNaN}. */
    WRAPPER,
    /** A static method of another class of {@code java.lang}, text with its class. */
    CALL
  }

  static Spelling infix(String operator, int precedence) {
    return new Spelling(Form.INFIX, operator, precedence);
  }

  static Spelling prefix(String operator) {
    return new Spelling(Form.PREFIX, operator, 13);
  }

  static Spelling cast(String type) {
    return new Spelling(Form.CAST, type, 13);
  }

  static Spelling math(String method) {
    return new Spelling(Form.MATH, method, 15);
  }

  static Spelling wrapper(String method) {
    return new Spelling(Form.WRAPPER, method, 15);
  }

  static Spelling call(String classAndMethod) {
    return new Spelling(Form.CALL, classAndMethod, 15);
  }

  /** Whether it is written as a call of a static method. */
  public boolean isCall() {
    return form == Form.MATH || form == Form.WRAPPER || form == Form.CALL;
  }

  /** The method with its class, for operands of those types: {@code StrictMath.sin}. */
  public String method(boolean strict, List<Type> operands) {
    return switch (form) {
      case MATH -> (strict ? "StrictMath." : "Math.") + text;
      case WRAPPER -> wrapperOf(operands.get(0)) + "." + text;
      case CALL -> text;
      default -> throw new IllegalStateException(text + " is not a method");
    };
  }

  private static String wrapperOf(Type type) {
    String name = type.toString();
    return type == Type.INT
        ? "Integer"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
