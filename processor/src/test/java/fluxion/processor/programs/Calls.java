package fluxion.processor.programs;

import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.ROW;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Random statements that are about one call. */
final class Calls {
  private final Scope scope;
  private final Expressions expressions;

  Calls(Scope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** Whether there is a derivative to call. */
  boolean hasDerivatives() {
    return expressions.helpers().stream().anyMatch(Helper::generated);
  }

  /** A call of a derivative, also in a loop or on one side of a branch. */
  Node derivative() {
    List<Helper> all = expressions.helpers().stream().filter(Helper::generated).toList();
    Helper helper = all.get(scope.below(all.size()));
    if (helper.parameters().contains(Types.BAR)) {
      return inPlace(helper);
    }
    Node call = expressions.call(helper, 1);
    if (helper.result().equals(DOUBLE) && scope.hasAssignable(DOUBLE) && scope.chance(40)) {
      String s = scope.assignable(DOUBLE);
      String i = scope.fresh("i");
      return Node.statement(
          "for (int i = 0; i < 3; i++) {\n".replaceAll("\\bi\\b", i)
              + s
              + " = Math.sin("
              + s
              + " + #);\n}",
          call);
    }
    String name = scope.fresh(helper.result().substring(0, 1).toLowerCase(Locale.ROOT));
    String type = helper.result() + " " + name + " = ";
    Node declared =
        scope.chance(50)
            ? Node.statement(type + "#;", call)
            : Node.statement(
                type + Types.simplest(helper.result()) + ";\nif (#) {\n" + name + " = #;\n}",
                expressions.of(Types.BOOLEAN, 1),
                call);
    scope.add(name, helper.result(), true);
    return declared;
  }

  /** A call of anything; if there is nothing, something else. */
  Node any(Supplier<Node> otherwise) {
    List<Helper> helpers = expressions.helpers();
    if (helpers.isEmpty() || !expressions.callsAllowed()) {
      return otherwise.get();
    }
    Helper helper = helpers.get(scope.below(helpers.size()));
    if (helper.parameters().contains(Types.BAR)) {
      return inPlace(helper);
    }
    Node call = expressions.call(helper, 1);
    boolean kept = !helper.result().equals("void") && scope.hasAssignable(helper.result());
    if (kept && scope.chance(70)) {
      return Node.statement(scope.assignable(helper.result()) + " = #;", call);
    }
    boolean element = helper.part().endsWith("]"); // Java has no such statements
    return Node.statement(element ? "var " + scope.fresh("v") + " = #;" : "#;", call);
  }

  /** A call that changes arrays, which beginning as copies of others are no one else's. */
  private Node inPlace(Helper helper) {
    var text = new StringBuilder();
    var rows = new ArrayList<Node>();
    var others = new ArrayList<Node>();
    var arguments = new ArrayList<String>();
    var bars = new ArrayList<String>();
    long arrays = helper.parameters().stream().filter(Types.BAR::equals).count();
    for (String type : helper.parameters()) {
      if (type.equals(Types.BAR)) {
        arguments.add(bars.get(arguments.size() - helper.parameters().indexOf(type)));
      } else if (Types.plain(type).equals(ROW)) {
        String row = scope.fresh("a");
        bars.add(scope.fresh("a"));
        rows.add(arrays == 1 ? expressions.of(ROW, 1) : expressions.own(ROW, 1));
        text.append("double[] " + row + " = #;\n");
        text.append("double[] " + bars.get(bars.size() - 1) + " = " + row + ".clone();\n");
        arguments.add(row);
      } else {
        others.add(expressions.own(type, 1));
        arguments.add("#");
      }
    }
    text.append(helper.name() + "(" + String.join(", ", arguments) + ");");
    bars.forEach(bar -> scope.add(bar, ROW, true));
    rows.addAll(others);
    return new Node(Node.STATEMENT, text.toString(), List.copyOf(rows));
  }
}
