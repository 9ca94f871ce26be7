package fluxion.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Operators, with Java's promotions and order of evaluation; constants are folded on the way. */
final class Operators {
  private static final Map<Tree.Kind, String> BINARY =
      Map.ofEntries(
          Map.entry(Tree.Kind.MULTIPLY, "*"),
          Map.entry(Tree.Kind.DIVIDE, "/"),
          Map.entry(Tree.Kind.REMAINDER, "%"),
          Map.entry(Tree.Kind.PLUS, "+"),
          Map.entry(Tree.Kind.MINUS, "-"),
          Map.entry(Tree.Kind.LEFT_SHIFT, "<<"),
          Map.entry(Tree.Kind.RIGHT_SHIFT, ">>"),
          Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT, ">>>"),
          Map.entry(Tree.Kind.LESS_THAN, "<"),
          Map.entry(Tree.Kind.GREATER_THAN, ">"),
          Map.entry(Tree.Kind.LESS_THAN_EQUAL, "<="),
          Map.entry(Tree.Kind.GREATER_THAN_EQUAL, ">="),
          Map.entry(Tree.Kind.EQUAL_TO, "=="),
          Map.entry(Tree.Kind.NOT_EQUAL_TO, "!="),
          Map.entry(Tree.Kind.AND, "&"),
          Map.entry(Tree.Kind.XOR, "^"),
          Map.entry(Tree.Kind.OR, "|"));

  private static final Map<Tree.Kind, String> UNARY =
      Map.of(
          Tree.Kind.UNARY_MINUS, "-",
          Tree.Kind.UNARY_PLUS, "+",
          Tree.Kind.BITWISE_COMPLEMENT, "~",
          Tree.Kind.LOGICAL_COMPLEMENT, "!");

  private final Lowering l;

  Operators(Lowering lowering) {
    this.l = lowering;
  }

  /**
   * A binary expression. Chains like {@code a + b + … + z} nest to the left and can be long, so the
   * left spine is walked, not recursed into.
   */
  Operand binary(BinaryTree tree, String hint) {
    Deque<BinaryTree> spine = new ArrayDeque<>();
    ExpressionTree first = tree;
    while (first instanceof BinaryTree || first instanceof ParenthesizedTree) {
      if (first instanceof BinaryTree node) {
        spine.push(node);
        first = node.getLeftOperand();
      } else {
        first = ((ParenthesizedTree) first).getExpression();
      }
    }
    Operand left = l.expression(first, "");
    while (!spine.isEmpty()) {
      BinaryTree node = spine.pop();
      String name = spine.isEmpty() ? hint : "";
      if (node.getKind() == Tree.Kind.CONDITIONAL_AND
          || node.getKind() == Tree.Kind.CONDITIONAL_OR) {
        left = lazy(node, left, name);
      } else {
        Operand right = l.expression(node.getRightOperand(), "");
        left = apply(node, BINARY.getOrDefault(node.getKind(), ""), left, right, name);
      }
    }
    return left;
  }

  /** {@code left && right} and {@code left || right}. */
  private Operand lazy(BinaryTree tree, Operand left, String hint) {
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    TypeMirror type = l.types.primitive(TypeKind.BOOLEAN);
    if (left instanceof Operand.Literal literal && literal.value() instanceof Boolean known) {
      return known == and ? l.expression(tree.getRightOperand(), hint) : literal;
    }
    Value condition = l.conversions.primitive(tree, left, TypeKind.BOOLEAN, "");
    l.patterns.prepare(tree.getRightOperand());
    var decided = new Operand.Literal(type, !and);
    var right =
        l.branches.arm(
            () -> {
              Operand operand =
                  l.patterns.where(
                      tree.getLeftOperand(), and, () -> l.expression(tree.getRightOperand(), ""));
              return List.of(l.conversions.primitive(tree, operand, TypeKind.BOOLEAN, ""));
            });
    l.at(tree);
    var shortcut = l.branches.arm(() -> l.conversions.values(decided, ""));
    return Operand.of(
        type,
        l.branches
            .join(condition, and ? right : shortcut, and ? shortcut : right, List.of(hint))
            .get(0));
  }

  /** An eager operator applied to lowered operands, also for compound assignments. */
  Operand apply(Tree tree, String operator, Operand left, Operand right, String hint) {
    l.at(tree);
    if (operator.equals("+") && (l.types.isString(left.type()) || l.types.isString(right.type()))) {
      return concatenation(tree, left, right, hint);
    }
    Optional<PrimitiveType> one = operandType(operator, left, right);
    Optional<PrimitiveType> other = operandType(operator, right, left);
    boolean equality = operator.equals("==") || operator.equals("!=");
    boolean boxes = !left.type().getKind().isPrimitive() && !right.type().getKind().isPrimitive();
    if (equality && (boxes || one.isEmpty() || other.isEmpty())) {
      return identity(tree, operator, left, right, hint);
    }
    if (one.isEmpty()
        || other.isEmpty()
        || (one.get().getKind() == TypeKind.BOOLEAN)
            != (other.get().getKind() == TypeKind.BOOLEAN)) {
      throw mismatch(tree, operator, left, right);
    }
    TypeKind kind = l.types.promoted(one.get().getKind(), other.get().getKind());
    boolean shift = operator.contains("<<") || operator.contains(">>");
    TypeKind leftKind = shift ? l.types.promoted(one.get().getKind()) : kind;
    TypeKind rightKind = shift ? l.types.promoted(other.get().getKind()) : kind;
    if (left instanceof Operand.Literal a && right instanceof Operand.Literal b) {
      Optional<Operand> folded =
          fold(operator, l.conversions.cast(a, leftKind), l.conversions.cast(b, rightKind));
      if (folded.isPresent()) {
        return folded.get();
      }
    }
    Value x = l.conversions.primitive(tree, left, leftKind, "");
    Value y = l.conversions.primitive(tree, right, rightKind, "");
    List<Value> operands = List.of(x, y);
    Prim prim =
        Prims.find(Spelling.Form.INFIX, operator, Region.types(operands))
            .orElseThrow(() -> mismatch(tree, operator, left, right));
    Value value = l.b.apply(hint, prim, operands);
    return Operand.of(javaType(value.type()), value);
  }

  /** The primitive type of an operand; beside a double it matters to none but text which it is. */
  private Optional<PrimitiveType> operandType(String operator, Operand operand, Operand beside) {
    boolean number =
        operand instanceof Operand.Inferred
            && beside.type().getKind() == TypeKind.DOUBLE
            && l.types.isObject(operand.type())
            && !operator.equals("+");
    return number
        ? Optional.of(l.types.primitive(TypeKind.DOUBLE))
        : l.types.unboxed(operand.type());
  }

  private Abandoned mismatch(Tree tree, String operator, Operand left, Operand right) {
    return l.problem(
        tree,
        Problem.OPERATOR,
        operator,
        l.types.spelling(left.type()),
        l.types.spelling(right.type()));
  }

  private Optional<Operand> fold(String operator, Operand.Literal left, Operand.Literal right) {
    Object x = left.value();
    Object y = right.value();
    if (x == null || y == null) {
      return Optional.empty();
    }
    List<Type> operands = List.of(l.types.leaf(left.type()), l.types.leaf(right.type()));
    Optional<Prim> prim = Prims.find(Spelling.Form.INFIX, operator, operands);
    if (prim.isEmpty()) {
      return Optional.empty();
    }
    TypeMirror type = javaType(prim.get().result(operands));
    return Literals.apply(prim.get(), x, y).map(value -> new Operand.Literal(type, value));
  }

  private TypeMirror javaType(Type scalar) {
    return l.types.primitive(TypeKind.valueOf(((Type.Scalar) scalar).name()));
  }

  private Operand identity(Tree tree, String operator, Operand left, Operand right, String hint) {
    List<Value> operands = List.of(compared(tree, left, right), compared(tree, right, left));
    Prim prim =
        Prims.find(Spelling.Form.INFIX, operator, Region.types(operands))
            .orElseThrow(() -> mismatch(tree, operator, left, right));
    return Operand.of(l.types.primitive(TypeKind.BOOLEAN), l.b.apply(hint, prim, operands));
  }

  /** A reference; {@code null} has the type of the other side. */
  private Value compared(Tree tree, Operand operand, Operand other) {
    boolean isNull = operand instanceof Operand.Literal literal && literal.value() == null;
    boolean row = other instanceof Operand.Row && !l.types.isFloatingRecord(other.type());
    if (isNull && row) {
      List<Type> types = l.types.shape(other.type()).types();
      return l.b.zero(types.get(Arrays.lead(types)));
    }
    // The arrays that an array of records is made of have one identity.
    return l.types.isRecordArray(operand.type())
        ? Arrays.leader(l.conversions.values(operand, ""))
        : l.conversions.value(tree, operand);
  }

  private Operand concatenation(Tree tree, Operand left, Operand right, String hint) {
    if (left instanceof Operand.Literal a
        && right instanceof Operand.Literal b
        && a.value() != null
        && b.value() != null) {
      return new Operand.Literal(l.types.string(), String.valueOf(a.value()) + b.value());
    }
    var text = new Foreigns.Text();
    l.foreigns.add(tree, text, left);
    l.foreigns.add(tree, text.add(" + "), right);
    Type string = l.types.leaf(l.types.string());
    // Text may show active numbers: nothing numeric comes back from it but by a call that is
    // checked.
    return Operand.of(l.types.string(), l.foreigns.expression(string, hint, text, true));
  }

  /** {@code -x}, {@code +x}, {@code ~x} and {@code !x}. */
  Operand unary(UnaryTree tree, String hint) {
    String operator = UNARY.getOrDefault(tree.getKind(), "");
    boolean not = operator.equals("!");
    Operand operand = l.expression(tree.getExpression(), operator.equals("+") ? hint : "");
    Optional<PrimitiveType> primitive = l.types.unboxed(operand.type());
    l.at(tree);
    if (primitive.isEmpty()) {
      String type = l.types.spelling(operand.type());
      throw l.problem(tree, Problem.OPERATOR, operator, type, type);
    }
    TypeKind kind = not ? TypeKind.BOOLEAN : l.types.promoted(primitive.get().getKind());
    TypeMirror type = l.types.primitive(kind);
    Type scalar = l.types.leaf(type);
    if (operator.equals("+")) {
      return operand instanceof Operand.Literal literal
          ? l.conversions.cast(literal, kind)
          : Operand.of(type, l.conversions.primitive(tree, operand, kind, hint));
    }
    boolean isBoolean = primitive.get().getKind() == TypeKind.BOOLEAN;
    Optional<Prim> found = Prims.find(Spelling.Form.PREFIX, operator, List.of(scalar));
    if (isBoolean != not || found.isEmpty()) {
      throw mismatch(tree, operator, operand, operand);
    }
    Prim prim = found.get();
    if (operand instanceof Operand.Literal literal) {
      Object constant = l.conversions.cast(literal, kind).value();
      if (constant != null) {
        return new Operand.Literal(type, prim.eval(false, List.of(constant)));
      }
    }
    Value value = l.conversions.primitive(tree, operand, kind, "");
    return Operand.of(type, l.b.apply(hint, prim, List.of(value)));
  }
}
