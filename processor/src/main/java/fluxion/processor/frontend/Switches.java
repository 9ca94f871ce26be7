package fluxion.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.frontend.State.Jump;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Switches of both forms as nested branches; where a group falls into the next, a variable says
 * that some group was entered.
 */
final class Switches {
  private static final Pattern DEFAULT =
      Pattern.compile(
          "default\\b|case_null_,_default\\b"
              .replace("_", "(?:\\s|//[^\\n]*\\n|/\\*(?s:.*?)\\*/)*"));

  private final Lowering l;
  private final Exits exits;
  private final Deque<Yield> yields = new ArrayDeque<>();

  Switches(Lowering lowering, Exits exits) {
    this.l = lowering;
    this.exits = exits;
  }

  /** Where a switch expression's values go: only their types are gathered while it is unknown. */
  private record Yield(@Nullable Variable variable, Jump jump, List<Operand> seen) {}

  /**
   * A group of statements under labels.
   *
   * @param value what an arrow gives, if it is an expression
   */
  private record Group(
      Tree at,
      List<ExpressionTree> labels,
      boolean isDefault,
      List<? extends StatementTree> statements,
      @Nullable ExpressionTree value) {}

  /** The statements of a group, of either form. */
  static List<? extends StatementTree> statements(CaseTree group) {
    if (group.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      return group.getStatements();
    }
    return group.getBody() instanceof StatementTree statement ? List.of(statement) : List.of();
  }

  /** A switch as a statement. */
  void statement(SwitchTree tree) {
    run(tree, tree.getExpression(), tree.getCases(), new Jump("broken"), false);
  }

  /** A switch as an expression: its type first, then its value. */
  Operand expression(SwitchExpressionTree tree, String hint) {
    List<Operand> seen =
        l.scratch(
            () -> {
              var types = new Yield(null, new Jump("yielded"), new ArrayList<>());
              yielding(tree, types);
              return types.seen();
            });
    if (seen.isEmpty()) {
      throw l.problem(tree, Problem.CONSTRUCT, tree.getKind());
    }
    Operand common = seen.get(0);
    for (Operand operand : seen.subList(1, seen.size())) {
      TypeMirror type = l.expressions.common(tree, common, operand);
      common =
          l.compilation.javac().types().isSameType(operand.type(), type)
              ? operand
              : new Operand.Row(type, List.of());
    }
    TypeMirror type = common.type();
    String name = hint.isEmpty() ? "selected" : hint;
    var variable = new Variable(name, type, l.types.shape(type));
    yielding(tree, new Yield(variable, new Jump("yielded"), new ArrayList<>()));
    Operand result = new Operand.Row(type, l.read(variable));
    l.state.remove(variable);
    return result;
  }

  private void yielding(SwitchExpressionTree tree, Yield target) {
    Variable variable = target.variable();
    if (variable != null) {
      l.jumps.carry(target.jump(), variable);
    }
    yields.push(target);
    try {
      run(tree, tree.getExpression(), tree.getCases(), target.jump(), true);
    } finally {
      yields.pop();
    }
  }

  /** {@code yield value}. */
  void leaveWith(ExpressionTree value) {
    give(value);
    l.jumps.take(yields.element().jump());
  }

  private void give(ExpressionTree value) {
    Yield target = yields.element();
    Variable variable = target.variable();
    if (variable == null) {
      target.seen().add(l.expression(value, ""));
    } else {
      l.assign(variable, l.converted(value, variable.type(), variable.name()));
    }
  }

  private void run(
      Tree tree,
      ExpressionTree selector,
      List<? extends CaseTree> cases,
      Jump end,
      boolean expression) {
    int mark = l.locals.enter();
    Operand selected = l.expression(selector, "");
    List<Group> groups = groups(cases);
    Optional<ExpressionTree> nullLabel =
        groups.stream().flatMap(g -> g.labels().stream()).filter(Selector::isNull).findFirst();
    var tests = new Selector(l, selector, selected, nullLabel);
    Map<String, Jump> targets = Map.of(expression ? "yield" : "break", end);
    l.jumps.within(
        targets,
        () -> {
          if (isChain(cases)) {
            chain(tree, groups, 0, tests, end, expression);
          } else {
            fallThrough(tree, groups, tests, end, expression);
          }
        });
    l.state.taken().remove(end);
    l.leave(mark);
  }

  private List<Group> groups(List<? extends CaseTree> cases) {
    var groups = new ArrayList<Group>();
    var labels = new ArrayList<ExpressionTree>();
    boolean isDefault = false;
    for (CaseTree tree : cases) {
      if (tree.getExpressions().isEmpty() && !isDefault(tree)) {
        throw l.problem(tree, Problem.PATTERN);
      }
      labels.addAll(tree.getExpressions());
      isDefault |= isDefault(tree);
      boolean arrow = tree.getCaseKind() == CaseTree.CaseKind.RULE;
      boolean empty = !arrow && tree.getStatements().isEmpty();
      if (!empty || tree == cases.get(cases.size() - 1)) {
        ExpressionTree value = arrow && tree.getBody() instanceof ExpressionTree body ? body : null;
        groups.add(new Group(tree, List.copyOf(labels), isDefault, statements(tree), value));
        labels.clear();
        isDefault = false;
      }
    }
    return groups;
  }

  /**
   * Whether it is {@code default} or {@code case null, default}. Patterns have no constants either,
   * and Java 17 knows no labels: only the text tells.
   */
  private boolean isDefault(CaseTree tree) {
    String text = l.compilation.sources().text(l.scope.unit(), tree);
    return DEFAULT.matcher(text).lookingAt();
  }

  /** Whether no group but the last falls through. */
  private boolean isChain(List<? extends CaseTree> cases) {
    for (CaseTree group : cases.subList(0, Math.max(0, cases.size() - 1))) {
      if (group.getCaseKind() == CaseTree.CaseKind.STATEMENT
          && !group.getStatements().isEmpty()
          && exits.completes(group.getStatements())) {
        return false;
      }
    }
    return true;
  }

  private void chain(
      Tree tree, List<Group> groups, int from, Selector tests, Jump end, boolean expression) {
    int next = from;
    while (next < groups.size() && groups.get(next).isDefault()) {
      next++;
    }
    if (next == groups.size()) {
      Optional<Group> last = groups.stream().filter(Group::isDefault).findFirst();
      if (last.isPresent()) {
        body(last.get(), end);
      } else if (expression) {
        unknown(tree);
      }
      return;
    }
    Group group = groups.get(next);
    int after = next + 1;
    l.branches.run(
        tests.matches(group.labels()),
        () -> body(group, end),
        () -> chain(tree, groups, after, tests, end, expression));
  }

  /** What a switch expression does with an enum constant it was not compiled for. */
  private void unknown(Tree tree) {
    l.at(tree);
    String exception = "new java.lang.IncompatibleClassChangeError()";
    l.b.append(new Ops.Throw(l.b.at(), exception, List.of()));
    l.state.die();
  }

  /** A group's own statements; its {@code break} ends it, so no flag is needed. */
  private void body(Group group, Jump end) {
    ExpressionTree value = group.value();
    if (value != null) {
      arrow(value);
    } else {
      int mark = l.locals.enter();
      l.statements.sequence(group.statements());
      // In scope in the next groups, but without a value there.
      l.locals.since(mark).forEach(l.state::remove);
    }
    l.state.taken().remove(end);
  }

  private void arrow(ExpressionTree value) {
    if (yields.isEmpty() || l.jumps.find("yield") != yields.element().jump() || isStatement()) {
      l.statements.expression(value);
    } else {
      give(value);
    }
  }

  /** Whether the innermost switch is a statement, though it stands in a switch expression. */
  private boolean isStatement() {
    return l.jumps.innermost("break", "yield").equals("break");
  }

  private void fallThrough(
      Tree tree, List<Group> groups, Selector tests, Jump end, boolean expression) {
    l.at(tree);
    var entered =
        new Variable(
            "entered",
            l.types.primitive(TypeKind.BOOLEAN),
            new fluxion.processor.signature.Shape.Leaf(Type.BOOLEAN));
    l.assign(entered, List.of(l.b.constant(Type.BOOLEAN, false)));
    var matches = new ArrayList<Value>();
    Value any = null;
    for (Group group : groups) {
      Value match = group.labels().isEmpty() ? null : tests.matches(group.labels());
      any = any == null ? match : match == null ? any : l.b.or(any, match);
      matches.add(match);
    }
    for (int k = 0; k < groups.size(); k++) {
      if (groups.get(k).isDefault()) {
        Value otherwise = any == null ? l.b.constant(Type.BOOLEAN, true) : l.b.not(any);
        Value match = matches.get(k);
        matches.set(k, match == null ? otherwise : l.b.or(otherwise, match));
      }
    }
    if (expression && any != null && groups.stream().noneMatch(Group::isDefault)) {
      l.branches.run(any, () -> {}, () -> unknown(tree));
    }
    enter(groups, 0, matches, entered);
    l.state.remove(entered);
    l.state.taken().remove(end);
  }

  private void enter(List<Group> groups, int from, List<Value> matches, Variable entered) {
    for (int k = from; k < groups.size() && !l.state.ended(); k++) {
      int here = k;
      if (!l.state.taken().isEmpty()) {
        l.statements.continued(() -> enter(groups, here, matches, entered));
        return;
      }
      Group group = groups.get(k);
      l.branches.run(
          l.b.or(l.read(entered).get(0), matches.get(k)),
          () -> {
            l.assign(entered, List.of(l.b.constant(Type.BOOLEAN, true)));
            l.statements.sequence(group.statements());
          },
          () -> {});
    }
  }
}
