package fluxion.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import fluxion.processor.diagnostics.Problem;
import java.util.List;

/** Switches as nested branches. */
final class Switches {
  private final Lowering l;
  private final Exits exits;

  Switches(Lowering lowering, Exits exits) {
    this.l = lowering;
    this.exits = exits;
  }

  /** The statements of a group, of either form. */
  static List<? extends StatementTree> statements(CaseTree group) {
    if (group.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      return group.getStatements();
    }
    return group.getBody() instanceof StatementTree statement ? List.of(statement) : List.of();
  }

  void statement(SwitchTree tree) {
    throw l.problem(tree, Problem.STATEMENT, tree.getKind() + " " + exits.completes(tree));
  }

  Operand expression(SwitchExpressionTree tree, String hint) {
    throw l.problem(tree, Problem.EXPRESSION, tree.getKind());
  }

  void yield(ExpressionTree value) {
    throw l.problem(value, Problem.EXPRESSION, value.getKind());
  }
}
