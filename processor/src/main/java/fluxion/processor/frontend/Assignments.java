package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Assignments of all kinds: the place first, then the value, then the write, as Java has it. */
final class Assignments {
  private static final Map<Tree.Kind, String> COMPOUND =
      Map.ofEntries(
          Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, "*"),
          Map.entry(Tree.Kind.DIVIDE_ASSIGNMENT, "/"),
          Map.entry(Tree.Kind.REMAINDER_ASSIGNMENT, "%"),
          Map.entry(Tree.Kind.PLUS_ASSIGNMENT, "+"),
          Map.entry(Tree.Kind.MINUS_ASSIGNMENT, "-"),
          Map.entry(Tree.Kind.LEFT_SHIFT_ASSIGNMENT, "<<"),
          Map.entry(Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, ">>"),
          Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, ">>>"),
          Map.entry(Tree.Kind.AND_ASSIGNMENT, "&"),
          Map.entry(Tree.Kind.XOR_ASSIGNMENT, "^"),
          Map.entry(Tree.Kind.OR_ASSIGNMENT, "|"));

  private final Lowering l;

  Assignments(Lowering lowering) {
    this.l = lowering;
  }

  /** Something that can be assigned to, its sub-expressions already evaluated. */
  private interface Place {
    TypeMirror type();

    /** A name for its value; none of its own unless it is a variable. */
    default String name() {
      return "";
    }

    Operand read();

    void write(List<Value> row);
  }

  private record Local(Lowering l, Variable variable) implements Place {
    @Override
    public TypeMirror type() {
      return variable.type();
    }

    @Override
    public String name() {
      return variable.name();
    }

    @Override
    public Operand read() {
      return new Operand.Row(variable.type(), l.read(variable));
    }

    @Override
    public void write(List<Value> row) {
      l.assign(variable, row);
    }
  }

  private record Element(Lowering l, Tree at, TypeMirror type, List<Value> arrays, Value index)
      implements Place {
    @Override
    public Operand read() {
      l.at(at);
      return l.arrays.load(type, arrays, index, "");
    }

    @Override
    public void write(List<Value> row) {
      l.at(at);
      l.arrays.store(arrays, index, row);
    }
  }

  private record Static(Lowering l, Tree at, VariableElement field) implements Place {
    @Override
    public TypeMirror type() {
      return field.asType();
    }

    @Override
    public Operand read() {
      return l.fields.read(at, field, "");
    }

    @Override
    public void write(List<Value> row) {
      l.at(at);
      l.foreigns.assignment(l.foreigns.name(at, field) + " = $0", row);
    }
  }

  private record OfObject(Lowering l, Tree at, TypeMirror type, Value object, String template)
      implements Place {
    @Override
    public Operand read() {
      l.at(at);
      List<Value> from = List.of(object);
      return Operand.of(type, l.foreigns.expression(l.types.leaf(type), "", template, from, false));
    }

    @Override
    public void write(List<Value> row) {
      l.at(at);
      l.foreigns.assignment(template + " = $1", List.of(object, row.get(0)));
    }
  }

  private Place place(ExpressionTree target) {
    ExpressionTree tree = target;
    while (tree instanceof ParenthesizedTree parenthesized) {
      tree = parenthesized.getExpression();
    }
    if (tree instanceof IdentifierTree identifier) {
      Variable local = l.locals.find(identifier.getName().toString());
      if (local != null) {
        return new Local(l, local);
      }
    }
    if (tree instanceof ArrayAccessTree access) {
      Operand array = l.expression(access.getExpression(), "");
      Operand index = l.expression(access.getIndex(), "");
      Value position = l.conversions.primitive(access.getIndex(), index, TypeKind.INT, "");
      if (!(array.type() instanceof ArrayType type)) {
        throw l.problem(tree, Problem.OPERATOR, "[]", l.types.spelling(array.type()), "int");
      }
      List<Value> arrays = l.arrays.values(tree, array);
      return new Element(l, tree, type.getComponentType(), arrays, position);
    }
    Variable component = l.fields.componentOfSelf(tree);
    if (component != null) {
      return new Local(l, component);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      if (tree instanceof MemberSelectTree select && l.fields.isOfObject(select)) {
        return fieldOf(select);
      }
      VariableElement field = l.fields.assignable(tree);
      if (l.types.isRow(field.asType())) {
        throw l.problem(tree, Problem.FIELD_WRITE, tree);
      }
      return new Static(l, tree, field);
    }
    throw l.problem(tree, Problem.CONSTRUCT, tree.getKind());
  }

  private Place fieldOf(MemberSelectTree tree) {
    Operand object = l.expression(tree.getExpression(), "");
    TypeMirror type = l.fields.type(tree, object);
    if (l.types.isRow(type)) {
      throw l.problem(tree, Problem.FIELD_WRITE, tree);
    }
    Value reference = l.conversions.value(tree, object);
    return new OfObject(l, tree, type, reference, "$0." + tree.getIdentifier());
  }

  /** {@code place = value}. */
  Operand plain(AssignmentTree tree) {
    Place place = place(tree.getVariable());
    List<Value> row = initial(tree.getExpression(), place.type(), place.name());
    l.at(tree);
    place.write(row);
    return new Operand.Row(place.type(), row);
  }

  /** The value that a variable gets, from an expression or a bare array initializer. */
  List<Value> initial(ExpressionTree tree, TypeMirror type, String name) {
    if (tree instanceof NewArrayTree array && array.getType() == null) {
      return l.conversions.values(l.arrays.initialized(array, type, name), name);
    }
    return l.converted(tree, type, name);
  }

  /** {@code place op= value}: the value is cast to the place's type, silently. */
  Operand compound(CompoundAssignmentTree tree) {
    Place place = place(tree.getVariable());
    Operand before = place.read();
    Operand value = l.expression(tree.getExpression(), "");
    String operator = COMPOUND.getOrDefault(tree.getKind(), "");
    return update(tree, place, l.operators.apply(tree, operator, before, value, place.name()));
  }

  private Operand update(Tree tree, Place place, Operand value) {
    l.at(tree);
    TypeMirror type = l.types.unboxed(place.type()).map(p -> (TypeMirror) p).orElse(place.type());
    List<Value> row = l.conversions.assign(tree, value, type, place.name());
    Operand after = new Operand.Row(type, row);
    place.write(l.conversions.assign(tree, after, place.type(), place.name()));
    return after;
  }

  /** {@code ++place}, {@code place--} and so on. */
  Operand step(UnaryTree tree) {
    Place place = place(tree.getExpression());
    Operand before = place.read();
    PrimitiveType type =
        l.types
            .unboxed(place.type())
            .orElseThrow(
                () ->
                    l.problem(tree, Problem.OPERATOR, "++", l.types.spelling(place.type()), "int"));
    boolean up =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
    boolean prefix =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
    if (!prefix) {
      before = new Operand.Row(type, l.conversions.assign(tree, before, type, ""));
    }
    var one = new Operand.Literal(l.types.primitive(TypeKind.INT), 1);
    Operand sum = l.operators.apply(tree, up ? "+" : "-", before, one, place.name());
    Operand after = update(tree, place, sum);
    return prefix ? after : before;
  }
}
