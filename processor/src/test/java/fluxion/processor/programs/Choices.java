package fluxion.processor.programs;

import static fluxion.processor.programs.Node.expression;
import static fluxion.processor.programs.Types.BOOLEAN;
import static fluxion.processor.programs.Types.BYTE;
import static fluxion.processor.programs.Types.CHAR;
import static fluxion.processor.programs.Types.ENUM;
import static fluxion.processor.programs.Types.INT;
import static fluxion.processor.programs.Types.SHORT;
import static fluxion.processor.programs.Types.STRING;

import java.util.List;

/** Random expressions of the types that only decide: enums, strings, narrow integers. */
final class Choices {
  private final Scope scope;
  private final Expressions expressions;

  Choices(Scope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /**
   * What a switch may be over.
   *
   * @param value the selector
   * @param labels three of its constants
   * @param all whether these are all it can be
   */
  record Selector(Node value, List<String> labels, boolean all) {}

  Selector selector() {
    return switch (scope.below(7)) {
      case 0 -> new Selector(expressions.of(ENUM, 1), List.of("LOW", "MID", "HIGH"), true);
      case 1 -> new Selector(expressions.of(STRING, 1), List.of("\"a\"", "\"b\"", "\"c\""), false);
      case 2 -> new Selector(expressions.of(CHAR, 1), List.of("'a'", "'b'", "'c'"), false);
      case 3 ->
          new Selector(
              expression(BYTE, "(byte) (# & 3)", expressions.of(BYTE, 1)),
              List.of("0", "1", "2"),
              false);
      default ->
          new Selector(
              expression(INT, "# & 3", expressions.of(INT, 1)), List.of("0", "1", "2"), false);
    };
  }

  Node of(String type, int depth) {
    if (scope.has(type) && scope.chance(65)) {
      return expression(type, scope.any(type));
    }
    return switch (type) {
      case ENUM -> expression(ENUM, scope.one("Mode.LOW", "Mode.MID", "Mode.HIGH"));
      case STRING -> expression(STRING, scope.one("\"a\"", "\"b\"", "\"c\""));
      case CHAR ->
          depth > 0 && scope.chance(60)
              ? expression(CHAR, "(char) ('a' + (# & 3))", expressions.of(INT, depth - 1))
              : expression(CHAR, scope.one("'a'", "'b'"));
      default ->
          expression(type, "(" + type + ") (#)", expressions.of(INT, Math.max(0, depth - 1)));
    };
  }

  /** An integer made of one of them. */
  Node integer(int depth) {
    return switch (scope.below(5)) {
      case 0 -> expression(INT, "#.ordinal()", of(ENUM, depth));
      case 1 -> expression(INT, "#.length()", of(STRING, depth));
      case 2 -> expression(INT, "(# - 'a')", of(CHAR, depth));
      case 3 -> expression(INT, "(#)", of(SHORT, depth));
      default -> expression(INT, "(# " + scope.one("+", "*", "^") + " 3)", of(BYTE, depth));
    };
  }

  Node condition() {
    return scope.chance(50)
        ? expression(BOOLEAN, "(# == #)", of(ENUM, 0), of(ENUM, 0))
        : expression(BOOLEAN, "#.equals(#)", of(STRING, 0), of(STRING, 0));
  }

  /** An assignment to a variable of a narrow type, which the scope must have. */
  Node narrow(String type) {
    String name = scope.assignable(type);
    if (scope.chance(30)) {
      return Node.statement(name + scope.one("++;", "--;"));
    }
    return Node.statement(
        name + scope.one(" += ", " -= ", " *= ", " ^= ", " >>= ", " <<= ", " |= ") + "#;",
        expressions.of(INT, 1));
  }
}
