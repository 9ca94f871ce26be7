package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Expressions. The visitor's argument is a name for the value, for readers. */
final class Expressions extends SimpleTreeVisitor<Operand, String> {
  private final Lowering l;

  Expressions(Lowering lowering) {
    this.l = lowering;
  }

  /** An expression as an operand. */
  Operand lower(ExpressionTree tree, String hint) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    Operand operand = inner.accept(this, hint);
    l.at(inner); // conversions of the value belong to its token
    return operand;
  }

  @Override
  protected Operand defaultAction(Tree tree, String hint) {
    throw l.problem(tree, Problem.CONSTRUCT, tree.getKind());
  }

  @Override
  public Operand visitLiteral(LiteralTree tree, String hint) {
    TypeMirror type =
        switch (tree.getKind()) {
          case INT_LITERAL -> l.types.primitive(TypeKind.INT);
          case LONG_LITERAL -> l.types.primitive(TypeKind.LONG);
          case FLOAT_LITERAL -> l.types.primitive(TypeKind.FLOAT);
          case DOUBLE_LITERAL -> l.types.primitive(TypeKind.DOUBLE);
          case BOOLEAN_LITERAL -> l.types.primitive(TypeKind.BOOLEAN);
          case CHAR_LITERAL -> l.types.primitive(TypeKind.CHAR);
          case STRING_LITERAL -> l.types.string();
          default -> l.compilation.javac().types().getNullType();
        };
    return new Operand.Literal(type, tree.getValue());
  }

  @Override
  public Operand visitIdentifier(IdentifierTree tree, String hint) {
    String name = tree.getName().toString();
    if (name.equals("this")) {
      return l.fields.self(tree);
    }
    Variable local = l.locals.find(name);
    if (local == null) {
      return l.fields.named(tree, name, hint);
    }
    Object constant = local.constant();
    return constant != null
        ? new Operand.Literal(local.type(), constant)
        : new Operand.Row(local.type(), l.read(local));
  }

  @Override
  public Operand visitMemberSelect(MemberSelectTree tree, String hint) {
    return l.fields.selected(tree, hint);
  }

  @Override
  public Operand visitUnary(UnaryTree tree, String hint) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          l.assignments.step(tree);
      default -> l.operators.unary(tree, hint);
    };
  }

  @Override
  public Operand visitBinary(BinaryTree tree, String hint) {
    return l.operators.binary(tree, hint);
  }

  @Override
  public Operand visitAssignment(AssignmentTree tree, String hint) {
    return l.assignments.plain(tree);
  }

  @Override
  public Operand visitCompoundAssignment(CompoundAssignmentTree tree, String hint) {
    return l.assignments.compound(tree);
  }

  @Override
  public Operand visitArrayAccess(ArrayAccessTree tree, String hint) {
    return l.arrays.element(tree, hint);
  }

  @Override
  public Operand visitNewArray(NewArrayTree tree, String hint) {
    return l.arrays.create(tree, hint);
  }

  @Override
  public Operand visitMethodInvocation(MethodInvocationTree tree, String hint) {
    return l.calls.expression(tree, hint);
  }

  @Override
  public Operand visitNewClass(NewClassTree tree, String hint) {
    return l.calls.create(tree, hint);
  }

  @Override
  public Operand visitSwitchExpression(SwitchExpressionTree tree, String hint) {
    return l.statements.switchExpression(tree, hint);
  }

  @Override
  public Operand visitTypeCast(TypeCastTree tree, String hint) {
    TypeMirror type =
        l.typeNames
            .of(tree.getType())
            .orElseThrow(() -> l.unknown(tree.getType(), tree.getType().toString()));
    Operand operand = l.expression(tree.getExpression(), hint);
    l.at(tree);
    return cast(tree, type, operand, hint);
  }

  /** An operand as a cast gives it. */
  Operand cast(Tree tree, TypeMirror type, Operand operand, String hint) {
    if (type.getKind().isPrimitive()) {
      return operand instanceof Operand.Literal literal && literal.value() != null
          ? l.conversions.cast(literal, type.getKind())
          : Operand.of(type, l.conversions.primitive(tree, operand, type.getKind(), hint));
    }
    Type wanted = l.types.leaf(type);
    if (l.types.isFloatingRecord(type) && isOneValue(operand)) {
      List<Value> object = List.of(l.conversions.value(tree, operand));
      Value record = l.foreigns.expression(wanted, hint, "(" + wanted + ") $0", object, false);
      return new Operand.Row(type, l.calls.takenApart(tree, type, record, hint));
    }
    if ((wanted instanceof Type.Reference || wanted instanceof Type.Array)
        && !l.types.isFloatingRecord(type)
        && isOneValue(operand)
        && !l.types.leaf(operand.type()).equals(wanted)) {
      List<Value> operands = List.of(l.conversions.value(tree, operand));
      return Operand.of(
          type, l.foreigns.expression(wanted, hint, "(" + wanted + ") $0", operands, false));
    }
    return operand instanceof Operand.Literal literal && literal.value() != null
        ? literal // a string as a string
        : new Operand.Row(type, l.conversions.assign(tree, operand, type, hint));
  }

  private boolean isOneValue(Operand operand) {
    return (operand instanceof Operand.Row row && !l.types.isRow(row.type()))
        || (operand instanceof Operand.Literal literal && literal.value() != null);
  }

  @Override
  public Operand visitInstanceOf(InstanceOfTree tree, String hint) {
    return l.patterns.test(tree, hint);
  }

  @Override
  public Operand visitLambdaExpression(LambdaExpressionTree tree, String hint) {
    return l.takenOver.lambda(tree);
  }

  @Override
  public Operand visitMemberReference(MemberReferenceTree tree, String hint) {
    return l.takenOver.lambda(tree);
  }

  @Override
  public Operand visitConditionalExpression(ConditionalExpressionTree tree, String hint) {
    if (TakenOver.isLambda(tree.getTrueExpression())
        || TakenOver.isLambda(tree.getFalseExpression())) {
      return l.takenOver.lambda(tree);
    }
    Operand test = l.condition(tree.getCondition());
    if (test instanceof Operand.Literal literal) {
      boolean holds = Boolean.TRUE.equals(literal.value());
      ExpressionTree chosen = holds ? tree.getTrueExpression() : tree.getFalseExpression();
      ExpressionTree other = holds ? tree.getFalseExpression() : tree.getTrueExpression();
      Operand operand = l.expression(chosen, hint);
      TypeMirror type = common(tree, operand, l.scratch(() -> l.expression(other, "")));
      return operand instanceof Operand.Literal constant
              && constant.value() != null
              && type.getKind().isPrimitive()
          ? l.conversions.cast(constant, type.getKind())
          : new Operand.Row(type, l.conversions.assign(tree, operand, type, hint));
    }
    Value condition = l.conversions.primitive(tree, test, TypeKind.BOOLEAN, "");
    var operands = new ArrayList<Operand>();
    Branches.Arm one = side(tree, true, operands);
    Branches.Arm other = side(tree, false, operands);
    TypeMirror type = common(tree, operands.get(0), operands.get(1));
    Branches.Arm then =
        l.branches.extended(
            one, () -> l.conversions.assign(tree.getTrueExpression(), operands.get(0), type, ""));
    Branches.Arm otherwise =
        l.branches.extended(
            other,
            () -> l.conversions.assign(tree.getFalseExpression(), operands.get(1), type, ""));
    l.at(tree);
    List<String> hints = l.hints(hint, type);
    return new Operand.Row(type, l.branches.join(condition, then, otherwise, hints));
  }

  private Branches.Arm side(ConditionalExpressionTree tree, boolean holds, List<Operand> operands) {
    ExpressionTree side = holds ? tree.getTrueExpression() : tree.getFalseExpression();
    return l.branches.arm(
        () -> {
          operands.add(l.patterns.where(tree.getCondition(), holds, () -> l.expression(side, "")));
          return List.of();
        });
  }

  /** The type of {@code c ? one : other} and of a switch expression (JLS 15.25). */
  TypeMirror common(Tree tree, Operand one, Operand other) {
    if (one instanceof Operand.Inferred lambda && one.type().getKind() == TypeKind.NONE) {
      throw l.problem(lambda.at(), Problem.LAMBDA_TYPE);
    }
    Optional<PrimitiveType> p = l.types.unboxed(one.type());
    Optional<PrimitiveType> q = l.types.unboxed(other.type());
    if (p.isPresent() && q.isPresent()) {
      TypeKind a = p.get().getKind();
      TypeKind b = q.get().getKind();
      if (a == b) {
        return p.get();
      }
      if (fits(one, a, b)) {
        return q.get();
      }
      if (fits(other, b, a)) {
        return p.get();
      }
      return (a == TypeKind.BYTE && b == TypeKind.SHORT)
              || (a == TypeKind.SHORT && b == TypeKind.BYTE)
          ? l.types.primitive(TypeKind.SHORT)
          : l.types.primitive(l.types.promoted(a, b));
    }
    TypeMirror a = p.isPresent() ? l.types.boxed(p.get()) : one.type();
    TypeMirror b = q.isPresent() ? l.types.boxed(q.get()) : other.type();
    if (l.types.isAssignable(a, b)) {
      return b;
    }
    if (l.types.isAssignable(b, a)) {
      return a;
    }
    throw l.problem(
        tree, Problem.TYPES, l.types.spelling(one.type()), l.types.spelling(other.type()));
  }

  /** Whether an int constant takes the other side's narrow type. */
  private static boolean fits(Operand operand, TypeKind kind, TypeKind narrow) {
    return operand instanceof Operand.Literal literal
        && kind == TypeKind.INT
        && literal.value() instanceof Integer value
        && switch (narrow) {
          case BYTE -> value == (byte) (int) value;
          case SHORT -> value == (short) (int) value;
          case CHAR -> value == (char) (int) value;
          default -> false;
        };
  }
}
