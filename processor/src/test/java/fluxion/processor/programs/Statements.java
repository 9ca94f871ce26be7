package fluxion.processor.programs;

import static fluxion.processor.programs.Node.expression;
import static fluxion.processor.programs.Node.statement;
import static fluxion.processor.programs.Types.BOOLEAN;
import static fluxion.processor.programs.Types.BYTE;
import static fluxion.processor.programs.Types.CHAR;
import static fluxion.processor.programs.Types.CUBE;
import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.ENUM;
import static fluxion.processor.programs.Types.FLOAT;
import static fluxion.processor.programs.Types.FLOATS;
import static fluxion.processor.programs.Types.INT;
import static fluxion.processor.programs.Types.INTS;
import static fluxion.processor.programs.Types.LONG;
import static fluxion.processor.programs.Types.MATRIX;
import static fluxion.processor.programs.Types.NEST;
import static fluxion.processor.programs.Types.PAIR;
import static fluxion.processor.programs.Types.PAIRS;
import static fluxion.processor.programs.Types.ROW;
import static fluxion.processor.programs.Types.SHORT;
import static fluxion.processor.programs.Types.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Random statements that declare, assign, write to arrays and call. */
final class Statements {
  private final Scope scope;
  private final Expressions expressions;
  private final ControlFlow control;
  private final Situations situations;
  private final Calls calls;
  private final boolean floats;

  Statements(Scope scope, Expressions expressions, String result, boolean floats) {
    this.scope = scope;
    this.expressions = expressions;
    this.floats = floats;
    this.control = new ControlFlow(scope, expressions, this, result);
    this.calls = new Calls(scope, expressions);
    this.situations = new Situations(scope, expressions, control);
  }

  /** Some statements, in a scope of their own. */
  Node block(int atLeast, int atMost, int depth) {
    int mark = scope.enter();
    Node block = open(atLeast, atMost, depth);
    scope.leave(mark);
    return block;
  }

  /** Some statements, whose variables stay in scope. */
  Node open(int atLeast, int atMost, int depth) {
    var statements = new ArrayList<Node>();
    int count = atLeast + scope.below(atMost - atLeast + 1);
    for (int k = 0; k < count; k++) {
      statements.add(one(depth));
    }
    return Node.list(statements);
  }

  private Node one(int depth) {
    if (scope.chance(depth > 1 ? 12 : 4) && situations.possible()) {
      return situations.any(depth - 1);
    }
    if (depth > 0 && scope.chance(32)) {
      return control.of(depth);
    }
    if (scope.chance(8)) {
      return control.jump();
    }
    return switch (scope.below(18)) {
      case 0, 1, 2, 3 -> declaration();
      case 4, 5, 6 -> assignment();
      case 7, 8, 9, 10 -> store();
      case 11 -> rows();
      case 12 -> library();
      case 13, 14, 15 -> calls.any(this::store);
      case 16 -> integers();
      default -> reference();
    };
  }

  Calls calls() {
    return calls;
  }

  private Node declaration() {
    if (scope.chance(4)) {
      return ragged();
    }
    return declaration(
        scope.one(
            DOUBLE,
            DOUBLE,
            DOUBLE,
            ROW,
            ROW,
            MATRIX,
            INT,
            BOOLEAN,
            LONG,
            PAIR,
            NEST,
            CUBE,
            PAIRS,
            scope.one(BYTE, SHORT, CHAR),
            scope.one(STRING, ENUM),
            floats ? FLOAT : DOUBLE,
            floats ? FLOATS : INTS));
  }

  /** Rows of different lengths. */
  private Node ragged() {
    String name = scope.fresh("a");
    String i = scope.fresh("i");
    Node rows =
        statement(
            "double[][] %s = new double[4][];\nfor (int %s = 0; %s < 4; %s++) {\n%s[%s] = new double[4 + %s];\n}"
                .formatted(name, i, i, i, name, i, i));
    scope.add(name, MATRIX, true);
    return rows;
  }

  /** A variable of a type. */
  Node declaration(String type) {
    String name =
        scope.fresh(
            type.startsWith("double[") ? "a" : type.substring(0, 1).toLowerCase(Locale.ROOT));
    Node declaration;
    if (type.equals(DOUBLE) && scope.chance(20)) {
      Node condition = expressions.of(BOOLEAN, 1);
      declaration =
          statement(
              "double " + name + ";\nif (#) {\n" + name + " = #;\n} else {\n" + name + " = #;\n}",
              condition,
              value(),
              value());
    } else {
      boolean inferred = (type.endsWith("]") || type.equals(PAIR)) && scope.chance(20);
      declaration =
          statement(
              (inferred ? "var" : type) + " " + name + " = #;",
              type.equals(DOUBLE) ? value() : expressions.of(type, 2));
    }
    scope.add(name, type, true);
    return declaration;
  }

  /** A value of moderate size. */
  Node value() {
    return scope.chance(25)
        ? expressions.of(DOUBLE, 0)
        : expression(
            DOUBLE, DoubleExpressions.bounded(scope), expressions.of(DOUBLE, 1 + scope.below(3)));
  }

  private Node assignment() {
    if (floats && scope.hasAssignable(FLOAT) && scope.chance(40)) {
      return scope.chance(60)
          ? statement(scope.assignable(FLOAT) + " = (float) Math.sin(#);", expressions.of(FLOAT, 2))
          : statement(
              scope.assignable(FLOAT) + scope.one(" += ", " -= ", " *= ") + "Math.cos(#);",
              expressions.of(DOUBLE, 2));
    }
    for (String type : List.of(BYTE, SHORT, CHAR)) {
      if (scope.hasAssignable(type) && scope.chance(15)) {
        return expressions.choices().narrow(type);
      }
    }
    for (String type : List.of(STRING, ENUM)) {
      if (scope.hasAssignable(type) && scope.chance(15)) {
        return statement(scope.assignable(type) + " = #;", expressions.of(type, 1));
      }
    }
    if (scope.hasAssignable(BOOLEAN) && scope.chance(15)) {
      return statement(scope.assignable(BOOLEAN) + " = #;", expressions.of(BOOLEAN, 2));
    }
    return scope.hasAssignable(DOUBLE) ? changed(scope.assignable(DOUBLE), List.of()) : store();
  }

  /** An assignment or a compound one. */
  private Node changed(String target, List<Node> before) {
    var children = new ArrayList<Node>(before);
    String text;
    switch (scope.below(9)) {
      case 5 -> {
        boolean chained = scope.chance(60) && scope.hasAssignable(DOUBLE);
        text =
            chained
                ? target + scope.one(" = ", " += ") + scope.assignable(DOUBLE) + " = #;"
                : target + scope.one("++;", "--;");
        if (chained) {
          children.add(value());
        }
      }
      case 0, 1, 2 -> {
        text = target + scope.one(" += ", " -= ") + "#;";
        children.add(value());
      }
      case 3 -> {
        text = target + " *= Math.cos(#);";
        children.add(expressions.of(DOUBLE, 2));
      }
      case 4 -> {
        text = target + " /= 1.5 + Math.sin(#);";
        children.add(expressions.of(DOUBLE, 2));
      }
      default -> {
        text = target + " = #;";
        children.add(value());
      }
    }
    return new Node(Node.STATEMENT, text, List.copyOf(children));
  }

  private Node store() {
    if (floats && scope.has(FLOATS) && scope.chance(30)) {
      return statement(
          "#[#] " + scope.one("=", "+=") + " (float) Math.sin(#);",
          expressions.of(FLOATS, 0),
          expressions.index(),
          expressions.of(DOUBLE, 2));
    }
    if (scope.has(PAIRS) && scope.chance(25)) {
      return statement(
          "#[#] = #;", expressions.of(PAIRS, 0), expressions.index(), expressions.of(PAIR, 2));
    }
    if (scope.has(MATRIX) && scope.chance(35)) {
      return changed(
          "#[#][#]", List.of(expressions.of(MATRIX, 0), expressions.index(), expressions.index()));
    }
    if (scope.has(CUBE) && scope.chance(30)) {
      return changed(
          "#[#][#][#]",
          List.of(
              expressions.of(CUBE, 0),
              expressions.index(),
              expressions.index(),
              expressions.index()));
    }
    if (!scope.has(ROW) && !scope.has(MATRIX)) {
      return declaration();
    }
    return changed("#[#]", List.of(expressions.of(ROW, 0), expressions.index()));
  }

  /** Rows that are put elsewhere. */
  private Node rows() {
    if (!scope.has(MATRIX)) {
      return declaration();
    }
    if (scope.chance(50)) {
      String m = scope.any(MATRIX);
      String t = scope.fresh("t");
      String i = scope.fresh("i");
      String j = scope.fresh("j");
      return statement(
          "int %s = #;\nint %s = #;\ndouble[] %s = %s[%s];\n%s[%s] = %s[%s];\n%s[%s] = %s;"
              .formatted(i, j, t, m, i, m, i, m, j, m, j, t),
          expressions.index(),
          expressions.index());
    }
    return statement(
        "#[#] = #;",
        expressions.of(MATRIX, 0),
        expressions.index(),
        scope.chance(40)
            ? expression(ROW, "#.clone()", expressions.of(ROW, 0))
            : expressions.of(ROW, 1));
  }

  private Node library() {
    Node row = expressions.of(ROW, 0);
    return switch (scope.below(4)) {
      case 0 -> statement("System.arraycopy(#, 0, #, 1, 3);", row, expressions.of(ROW, 0));
      case 1 -> statement("java.util.Arrays.fill(#, #);", row, value());
      case 2 ->
          statement(
              "System.arraycopy(#, # & 1, #, # & 1, # & 3);",
              row,
              expressions.of(INT, 1),
              expressions.of(ROW, 0),
              expressions.of(INT, 1),
              expressions.of(INT, 1));
      default -> {
        String name = scope.fresh("a");
        Node declared =
            statement(
                "double[] "
                    + name
                    + " = "
                    + scope.one(
                        "java.util.Arrays.copyOf(#, 5);", "java.util.Arrays.copyOfRange(#, 0, 4);"),
                row);
        scope.add(name, ROW, true);
        yield declared;
      }
    };
  }

  private Node integers() {
    if (scope.has(INTS) && scope.chance(30)) {
      return statement(
          "#[#] = #;", expressions.of(INTS, 0), expressions.index(), expressions.of(INT, 2));
    }
    if (scope.hasAssignable(LONG) && scope.chance(30)) {
      return statement(
          scope.assignable(LONG) + scope.one(" += ", " = ", " ^= ") + "#;",
          expressions.of(LONG, 2));
    }
    if (!scope.hasAssignable(INT)) {
      return assignment();
    }
    String k = scope.assignable(INT);
    return scope.chance(30)
        ? statement(k + scope.one("++;", "--;"))
        : statement(k + scope.one(" = ", " += ", " -= ", " *= ") + "#;", expressions.of(INT, 2));
  }

  /** A reference that changes. */
  private Node reference() {
    String type = scope.one(ROW, ROW, MATRIX, PAIR, NEST, PAIRS);
    return scope.hasAssignable(type)
        ? statement(scope.assignable(type) + " = #;", expressions.of(type, 2))
        : assignment();
  }
}
