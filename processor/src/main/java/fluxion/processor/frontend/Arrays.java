package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Arrays: creation, elements, length, copies. */
final class Arrays {
  private final Lowering l;

  Arrays(Lowering lowering) {
    this.l = lowering;
  }

  /** {@code a[i]} as a value. */
  Operand element(ArrayAccessTree tree, String hint) {
    Operand array = l.expression(tree.getExpression(), "");
    Operand index = l.expression(tree.getIndex(), "");
    if (!(array.type() instanceof ArrayType type)) {
      throw l.problem(tree, Problem.OPERATOR, "[]", l.types.spelling(array.type()), "int");
    }
    Value position = l.conversions.primitive(tree.getIndex(), index, TypeKind.INT, "");
    Value elements = l.conversions.value(tree, array);
    l.at(tree);
    return Operand.of(type.getComponentType(), l.b.load(elements, position, hint));
  }

  /** {@code a.length}. */
  Operand length(Tree tree, Operand array, String hint) {
    Value elements = l.conversions.value(tree, array);
    l.at(tree);
    var op = new Ops.Length(l.b.at(), new Value(Type.INT, hint), elements);
    return Operand.of(l.types.primitive(TypeKind.INT), l.b.append(op).result());
  }

  /** {@code new double[n][m][]} or {@code new double[] {…}}. */
  Operand create(NewArrayTree tree, String hint) {
    Tree named = tree.getType();
    if (named == null) {
      throw l.problem(tree, Problem.CONSTRUCT, tree.getKind());
    }
    TypeMirror element =
        l.typeNames.of(named).orElseThrow(() -> l.problem(named, Problem.UNKNOWN_NAME, named));
    if (tree.getInitializers() != null) {
      return initialized(tree, l.types.array(element), hint);
    }
    TypeMirror type = element;
    var sizes = new ArrayList<Value>();
    for (ExpressionTree size : tree.getDimensions()) {
      Operand operand = l.expression(size, "");
      sizes.add(l.conversions.primitive(size, operand, TypeKind.INT, ""));
      type = l.types.array(type);
    }
    l.checkType(tree, type);
    l.at(tree);
    return Operand.of(type, l.b.newArray(l.types.leaf(type), hint, sizes.toArray(Value[]::new)));
  }

  /** An array initializer for a variable or element of that type. */
  Operand initialized(NewArrayTree tree, TypeMirror type, String hint) {
    if (!(type instanceof ArrayType array)) {
      throw l.problem(tree, Problem.TYPES, "{…}", l.types.spelling(type));
    }
    l.checkType(tree, type);
    l.at(tree);
    List<? extends ExpressionTree> elements = tree.getInitializers();
    Value created = l.b.newArray(l.types.leaf(type), hint, l.b.constant(elements.size()));
    for (int k = 0; k < elements.size(); k++) {
      ExpressionTree element = elements.get(k);
      List<Value> row = l.assignments.initial(element, array.getComponentType(), "");
      l.at(element);
      l.b.storeSafely(created, l.b.constant(k), row.get(0));
    }
    return Operand.of(type, created);
  }

  /** {@code a.clone()}: the elements are copied, rows are shared. */
  Operand copy(Tree tree, Operand array, String hint) {
    Value source = l.conversions.value(tree, array);
    l.at(tree);
    Value length = l.b.length(source);
    Value copy = l.b.newArray(source.type(), hint, sizes(length));
    l.b.forEach(length, "i", i -> l.b.storeSafely(copy, i, l.b.loadSafely(source, i, "")));
    return Operand.of(array.type(), copy);
  }

  private static Value[] sizes(Value length) {
    return new Value[] {length};
  }
}
