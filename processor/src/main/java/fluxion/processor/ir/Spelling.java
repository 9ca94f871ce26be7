package fluxion.processor.ir;

/**
 * How Java writes a primitive.
 *
 * @param form where the text goes
 * @param text the operator, the cast's type, or the method's simple name in {@code Math}
 * @param precedence as in the Java grammar: 15 for calls, 13 for prefix and cast, 12 for {@code *}, 11 for
 *     {@code +}, down to 3 for {@code ||}
 */
public record Spelling(Form form, String text, int precedence) {
  /** Where the text stands. */
  public enum Form {
    INFIX,
    PREFIX,
    CAST,
    /** A static method of {@code Math}, or of {@code StrictMath} in strict code. */
    MATH,
    /** A static method of another class, text with its class. */
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

  static Spelling call(String classAndMethod) {
    return new Spelling(Form.CALL, classAndMethod, 15);
  }
}
