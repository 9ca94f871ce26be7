package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
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
    List<Value> arrays = values(tree, array);
    l.at(tree);
    return load(type.getComponentType(), arrays, position, hint);
  }

  /** What an array is made of: itself, or an array for each component of its elements. */
  List<Value> values(Tree tree, Operand array) {
    return l.types.isRecordArray(array.type())
        ? l.conversions.values(array, "")
        : List.of(l.conversions.value(tree, array));
  }

  /**
   * The array that stands for all: it has the length, is compared, and checks indices. It is the
   * first that carries derivatives, since that is the likeliest to be needed in any case.
   */
  static int lead(List<Type> arrays) {
    for (int k = 0; k < arrays.size(); k++) {
      if (arrays.get(k).differentiable()) {
        return k;
      }
    }
    return 0;
  }

  /** The array that stands for all. */
  static Value leader(List<Value> arrays) {
    return arrays.get(lead(Region.types(arrays)));
  }

  /** Reads an element at an index that may be out of bounds. */
  Operand load(TypeMirror element, List<Value> arrays, Value index, String hint) {
    List<String> hints = l.hints(hint, element);
    int lead = lead(Region.types(arrays));
    Value checked = l.b.load(arrays.get(lead), index, hints.get(lead));
    var row = new ArrayList<Value>();
    for (int k = 0; k < arrays.size(); k++) {
      row.add(k == lead ? checked : l.b.loadSafely(arrays.get(k), index, hints.get(k)));
    }
    l.rowLoads.add(checked, row);
    return new Operand.Row(element, row);
  }

  /** Reads an element at an index known to be good. */
  Operand loadSafely(TypeMirror element, List<Value> arrays, Value index, String hint) {
    List<String> hints = l.hints(hint, element);
    var row = new ArrayList<Value>();
    for (int k = 0; k < arrays.size(); k++) {
      row.add(l.b.loadSafely(arrays.get(k), index, hints.get(k)));
    }
    return new Operand.Row(element, row);
  }

  /** Writes an element at an index that may be out of bounds. */
  void store(List<Value> arrays, Value index, List<Value> row) {
    int lead = lead(Region.types(arrays));
    l.b.store(arrays.get(lead), index, row.get(lead));
    for (int k = 0; k < arrays.size(); k++) {
      if (k != lead) {
        l.b.storeSafely(arrays.get(k), index, row.get(k));
      }
    }
  }

  /** Writes an element at an index known to be good. */
  void storeSafely(List<Value> arrays, Value index, List<Value> row) {
    for (int k = 0; k < arrays.size(); k++) {
      l.b.storeSafely(arrays.get(k), index, row.get(k));
    }
  }

  /** Copies an element at indices known to be good. */
  void move(List<Value> source, Value from, List<Value> target, Value to) {
    for (int k = 0; k < source.size(); k++) {
      l.b.storeSafely(target.get(k), to, l.b.loadSafely(source.get(k), from, ""));
    }
  }

  /** {@code a.length}. */
  Operand length(Tree tree, Operand array, String hint) {
    Value elements = leader(values(tree, array));
    l.at(tree);
    var op = new Ops.Length(l.b.at(), new Value(Type.INT, hint), elements);
    return Operand.of(l.types.primitive(TypeKind.INT), l.b.append(op).result());
  }

  /** A new array of that type. */
  List<Value> create(TypeMirror type, String hint, Value... sizes) {
    List<Type> types = l.types.shape(type).types();
    List<String> hints = l.hints(hint, type);
    var arrays = new ArrayList<Value>();
    for (int k = 0; k < types.size(); k++) {
      arrays.add(l.b.newArray(types.get(k), hints.get(k), sizes));
    }
    return arrays;
  }

  /** {@code new double[n][m][]} or {@code new double[] {…}}. */
  Operand create(NewArrayTree tree, String hint) {
    Tree named = tree.getType();
    if (named == null) {
      throw l.problem(tree, Problem.CONSTRUCT, tree.getKind());
    }
    TypeMirror element =
        l.typeNames.of(named).orElseThrow(() -> l.unknown(named, named.toString()));
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
    return new Operand.Row(type, create(type, hint, sizes.toArray(Value[]::new)));
  }

  /** An array initializer for a variable or element of that type. */
  Operand initialized(NewArrayTree tree, TypeMirror type, String hint) {
    if (!(type instanceof ArrayType array)) {
      throw l.problem(tree, Problem.TYPES, "{…}", l.types.spelling(type));
    }
    l.checkType(tree, type);
    l.at(tree);
    List<? extends ExpressionTree> elements = tree.getInitializers();
    List<Value> created = create(type, hint, l.b.constant(elements.size()));
    for (int k = 0; k < elements.size(); k++) {
      ExpressionTree element = elements.get(k);
      List<Value> row = l.assignments.initial(element, array.getComponentType(), "");
      l.at(element);
      storeSafely(created, l.b.constant(k), row);
    }
    return new Operand.Row(type, created);
  }

  /** {@code a.clone()}: the elements are copied, rows are shared. */
  Operand copy(Tree tree, Operand array, String hint) {
    List<Value> source = values(tree, array);
    l.at(tree);
    Value length = l.b.length(leader(source));
    List<Value> copy = create(array.type(), hint, length);
    l.b.forEach(length, "i", i -> move(source, i, copy, i));
    return new Operand.Row(array.type(), copy);
  }
}
