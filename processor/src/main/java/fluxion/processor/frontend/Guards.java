package fluxion.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Value;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** {@code throw} and {@code assert}. */
final class Guards {
  private final Lowering l;

  Guards(Lowering lowering) {
    this.l = lowering;
  }

  /** {@code throw e}. */
  void raise(ThrowTree tree) {
    ExpressionTree thrown = tree.getExpression();
    while (thrown instanceof ParenthesizedTree parenthesized) {
      thrown = parenthesized.getExpression();
    }
    Foreigns.Text text;
    if (thrown instanceof NewClassTree creation && creation.getClassBody() == null) {
      TypeMirror type =
          l.typeNames
              .of(creation.getIdentifier())
              .orElseThrow(
                  () ->
                      l.problem(
                          creation.getIdentifier(),
                          Problem.UNKNOWN_NAME,
                          creation.getIdentifier()));
      text = l.calls.creation(creation, type);
    } else {
      Operand exception = l.expression(thrown, "");
      if (exception.type().getKind() == TypeKind.TYPEVAR && l.isHelper()) {
        // Here it is known by its bound only, which the methods that call this need not declare.
        throw l.problem(tree, Problem.CONSTRUCT, "throw of a type variable");
      }
      text = new Foreigns.Text();
      l.foreigns.add(thrown, text, exception);
    }
    l.at(tree);
    l.b.append(new Ops.Throw(l.b.at(), text.template(), text.operands()));
    l.state.die();
  }

  /**
   * {@code assert c : detail} becomes {@code if (!c) assert false : detail}: the generated class's
   * own assertion status decides, the detail is made only when it is needed, and the condition,
   * which in sane code has no effect, is evaluated in any case.
   */
  void check(AssertTree tree) {
    Operand condition = l.condition(tree.getCondition());
    Value holds = l.conversions.primitive(tree, condition, TypeKind.BOOLEAN, "");
    l.branches.run(
        holds,
        () -> {},
        () -> {
          var text = new Foreigns.Text().add("assert false");
          ExpressionTree detail = tree.getDetail();
          if (detail != null) {
            Operand operand = l.expression(detail, "");
            l.foreigns.add(detail, text.add(" : "), operand);
          }
          l.at(tree);
          l.foreigns.statement(text.template(), text.operands(), true);
        });
    l.at(tree);
  }
}
