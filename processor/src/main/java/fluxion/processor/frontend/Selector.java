package fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;

/** The value a switch selects by, compared with labels. */
final class Selector {
  private final Lowering l;
  private final Operand selected;
  private final Value value;
  private final boolean isEnum;

  private final boolean takesNull;

  /**
   * The selector of one switch.
   *
   * @param nullLabel the label {@code null}; where there is none, Java throws at null
   */
  Selector(
      Lowering lowering,
      ExpressionTree tree,
      Operand selected,
      Optional<ExpressionTree> nullLabel) {
    this.l = lowering;
    this.selected = selected;
    this.takesNull = nullLabel.isPresent();
    Optional<PrimitiveType> primitive = l.types.unboxed(selected.type());
    this.isEnum =
        selected.type() instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.ENUM;
    if (primitive.isPresent() && !takesNull) {
      this.value = l.conversions.primitive(tree, selected, TypeKind.INT, "");
    } else if (isEnum || l.types.isString(selected.type())) {
      this.value = l.conversions.value(tree, selected);
      if (!takesNull) {
        l.foreigns.statement("java.util.Objects.requireNonNull($0)", List.of(value), false);
      }
    } else {
      throw l.problem(nullLabel.orElse(tree), Problem.PATTERN);
    }
  }

  /** Whether the value is one of the labels. */
  Value matches(List<ExpressionTree> labels) {
    Value any = null;
    for (ExpressionTree label : labels) {
      Value match = matches(label);
      any = any == null ? match : l.b.or(any, match);
    }
    return any == null ? l.b.constant(Type.BOOLEAN, false) : any;
  }

  /** Whether a label is {@code null}. */
  static boolean isNull(ExpressionTree label) {
    return label.getKind() == Tree.Kind.NULL_LITERAL;
  }

  private Value matches(ExpressionTree label) {
    if (isNull(label)) {
      return l.b.same(value, l.b.zero(value.type()));
    }
    if (isEnum) {
      String name =
          label instanceof MemberSelectTree select
              ? select.getIdentifier().toString()
              : label instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
      TypeElement type = JavaTypes.element(selected.type());
      var constant =
          l.compilation
              .members()
              .field(type, name)
              .orElseThrow(() -> l.problem(label, Problem.UNKNOWN_NAME, label));
      l.at(label);
      String text = l.foreigns.name(label, constant);
      return l.b.same(
          value, l.foreigns.expression(l.types.leaf(selected.type()), "", text, List.of(), false));
    }
    Operand constant = l.expression(label, "");
    if (l.types.isString(selected.type())) {
      List<Value> operands = List.of(value, l.conversions.value(label, constant));
      return l.foreigns.expression(
          Type.BOOLEAN, "", takesNull ? "$1.equals($0)" : "$0.equals($1)", operands, false);
    }
    return l.b.eq(value, l.conversions.primitive(label, constant, TypeKind.INT, ""));
  }
}
