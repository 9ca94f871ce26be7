package fluxion.processor.programs;

import static fluxion.processor.programs.Node.statement;
import static fluxion.processor.programs.Types.BOOLEAN;
import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.INT;
import static fluxion.processor.programs.Types.PAIR;
import static fluxion.processor.programs.Types.ROW;

import java.util.ArrayList;
import java.util.List;

/** Random branches, loops that end, switches, and jumps out of them. */
final class ControlFlow {
  private final Scope scope;
  private final Expressions expressions;
  private final Statements statements;
  private final String result;
  private final List<String> labels = new ArrayList<>();
  private int loops;

  /**
   * For one method.
   *
   * @param result its result type
   */
  ControlFlow(Scope scope, Expressions expressions, Statements statements, String result) {
    this.scope = scope;
    this.expressions = expressions;
    this.statements = statements;
    this.result = result;
  }

  Node of(int depth) {
    return switch (scope.below(loops < 3 ? 13 : 5)) {
      case 0, 1 -> statement("if (#) {\n#}", condition(), statements.block(1, 3, depth - 1));
      case 2 ->
          statement(
              "if (#) {\n#} else {\n#}",
              condition(),
              statements.block(1, 3, depth - 1),
              statements.block(1, 3, depth - 1));
      case 3 -> oldSwitch(depth);
      case 4 -> newSwitch(depth);
      case 5, 6, 7, 8 -> counted(depth);
      case 9 -> each(depth);
      case 10 -> moving(depth);
      default -> whileLoop(depth);
    };
  }

  private Node condition() {
    return expressions.of(BOOLEAN, 2);
  }

  private Node newSwitch(int depth) {
    Choices.Selector over = expressions.choices().selector();
    return statement(
        "switch (#) {\ncase %s -> {\n#}\ncase %s, %s -> {\n#}\ndefault -> {\n#}\n}"
            .formatted(over.labels().toArray()),
        over.value(),
        statements.block(0, 2, depth - 1),
        statements.block(1, 2, depth - 1),
        statements.block(0, 2, depth - 1));
  }

  private Node oldSwitch(int depth) {
    Choices.Selector over = expressions.choices().selector();
    String end = scope.one("break;\n", "");
    int around = loops;
    loops = 9; // No jump within may mean another thing without the switch.
    Node node =
        statement(
            ("switch (#) {\ncase %s:\n#" + end + "case %s:\n#break;\ndefault:\n#}")
                .formatted(over.labels().get(1), over.labels().get(2)),
            over.value(),
            statements.block(1, 2, depth - 1),
            statements.block(1, 2, depth - 1),
            statements.block(0, 2, depth - 1));
    loops = around;
    return node;
  }

  private Node counted(int depth) {
    String i = scope.fresh("i");
    String header =
        switch (scope.below(9)) {
          case 0 -> "int i = 3; i >= 0; i--";
          case 1 -> "int i = 0; i < 4; i += 2";
          case 2 -> "int i = 4; i-- > 0;";
          case 3 -> "int i = 1; i < (# & 3); i++";
          case 4 -> "int i = 0; i < (# & 3); i++";
          case 5 -> "int i = 0, e = # & 3; i <= e; ++i";
          case 6 ->
              scope.has(ROW)
                  ? "int i = 0; i < " + scope.any(ROW) + ".length; i++"
                  : "int i = 0; i < 3; i++";
          default -> "int i = 0; i < 4; i++";
        };
    boolean hole = header.contains("#");
    String named = header.replaceAll("\\bi\\b", i).replaceAll("\\be\\b", "e" + i);
    // Only a variable that the loop cannot reach keeps a bound with a hole finite.
    String bound = scope.fresh("n");
    String text =
        hole
            ? "int " + bound + " = #;\n%sfor (" + named.replace("#", bound) + ") {\n#}"
            : "%sfor (" + named + ") {\n#}";
    Node start = expressions.of(INT, 2);
    int mark = scope.enter();
    scope.add(i, INT, false);
    String label = label();
    Node body = body(label, depth);
    scope.leave(mark);
    String labelled = text.formatted(prefix(label));
    return hole ? statement(labelled, start, body) : statement(labelled, body);
  }

  /** A loop whose bound may change within. */
  private Node moving(int depth) {
    String i = scope.fresh("i");
    int mark = scope.enter();
    scope.add(i, INT, false);
    Node bound = expressions.of(scope.chance(70) ? INT : DOUBLE, 1);
    String label = label();
    Node body = body(label, depth);
    scope.leave(mark);
    String header = "for (int i = 0; i < 5 && i < #; i++) {\n#}".replaceAll("\\bi\\b", i);
    return statement(prefix(label) + header, bound, body);
  }

  private Node each(int depth) {
    String type = scope.one(DOUBLE, DOUBLE, ROW, PAIR);
    Node over = expressions.of(type + "[]", 1);
    String x = scope.fresh("x");
    int mark = scope.enter();
    scope.add(x, type, true);
    String label = label();
    Node body = body(label, depth);
    scope.leave(mark);
    return statement(prefix(label) + "for (" + type + " " + x + " : #) {\n#}", over, body);
  }

  private Node whileLoop(int depth) {
    String fuel = scope.fresh("fuel");
    int mark = scope.enter();
    scope.add(fuel, INT, false);
    Node condition = condition();
    String label = label();
    Node body = body(label, depth);
    scope.leave(mark);
    String start = "int " + fuel + " = " + (1 + scope.below(5)) + ";\n" + prefix(label);
    String more = fuel + "-- > 0 && #";
    return switch (scope.below(3)) {
      case 0 -> statement(start + "do {\n#} while (" + more + ");", body, condition);
      case 1 -> statement(start + "while (" + more + ") {\n#}", condition, body);
      default ->
          statement(
              start + "while (true) {\nif (" + fuel + "-- <= 0 || #) {\nbreak;\n}\n#}",
              condition,
              body);
    };
  }

  private static String prefix(String label) {
    return label.isEmpty() ? "" : label + ":\n";
  }

  private String label() {
    return scope.chance(30) ? scope.fresh("loop") : "";
  }

  Node body(String label, int depth) {
    loops++;
    boolean calls = expressions.callsAllowed();
    expressions.allowCalls(calls && loops < 2);
    if (!label.isEmpty()) {
      labels.add(label);
    }
    Node body = statements.block(1, 4, depth - 1);
    if (!label.isEmpty()) {
      labels.remove(label);
    }
    expressions.allowCalls(calls);
    loops--;
    return body;
  }

  /** A conditional jump, or a guard. */
  Node jump() {
    if (scope.chance(12)) {
      return statement(
          "if (#) {\nthrow new IllegalArgumentException(\"guard\");\n}",
          Node.expression(
              BOOLEAN, "# > " + scope.one("2.5", "30", "0.9"), expressions.of(DOUBLE, 0)));
    }
    if (!labels.isEmpty() && scope.chance(40)) {
      String label = labels.get(scope.below(labels.size()));
      return statement(
          "if (#) {\n" + scope.one("break ", "continue ") + label + ";\n}", condition());
    }
    if (loops > 0 && loops <= 3 && scope.chance(60)) {
      return statement("if (#) {\n" + scope.one("break;", "continue;") + "\n}", condition());
    }
    return statement("if (#) {\n#\n}", condition(), exit());
  }

  /** A way out of the method. */
  Node exit() {
    return result.equals("void")
        ? statement("return;")
        : statement("return #;", expressions.of(result, 2));
  }
}
