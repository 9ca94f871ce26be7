package fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Operands as values of the type that a context asks for. */
final class Conversions {
  private final Lowering l;

  Conversions(Lowering lowering) {
    this.l = lowering;
  }

  /** The values of an operand as it is. */
  List<Value> values(Operand operand, String hint) {
    if (operand instanceof Operand.Row row) {
      return row.values();
    }
    if (operand instanceof Operand.Inferred inferred) {
      if (inferred.type().getKind() == TypeKind.NONE) {
        throw l.problem(inferred.at(), Problem.LAMBDA_TYPE);
      }
      return List.of(inferred(inferred, l.types.leaf(l.types.open(inferred.type())), "", hint));
    }
    Object constant = ((Operand.Literal) operand).value();
    Type type = l.types.leaf(operand.type());
    var op = new fluxion.processor.ir.Ops.Const(l.b.at(), new Value(type, hint), constant);
    return List.of(l.b.append(op).result());
  }

  private Value inferred(Operand.Inferred operand, Type type, String cast, String hint) {
    var value = new Value(type, hint);
    Location here = l.b.at();
    l.at(operand.at());
    var text = new Foreigns.Text().add(cast).append(operand.text());
    l.foreigns.takenOver(List.of(value), text, operand.ifActive());
    l.b.at(here);
    return value;
  }

  /** The value of an operand that is one. */
  Value value(Tree tree, Operand operand) {
    if (operand instanceof Operand.Row row && l.types.isRow(row.type())) {
      boolean array = l.types.isRecordArray(row.type());
      Problem problem = array ? Problem.ARRAY_OF_RECORDS : Problem.RECORD_IDENTITY;
      throw l.problem(tree, problem, l.types.spelling(row.type()));
    }
    return values(operand, "").get(0);
  }

  /** An operand as an assignment, a call or a cast to that type sees it. */
  List<Value> assign(Tree tree, Operand operand, TypeMirror to, String hint) {
    if (to.getKind().isPrimitive()) {
      return List.of(primitive(tree, operand, to.getKind(), hint));
    }
    if (l.types.isRow(to)) {
      return row(tree, operand, to);
    }
    if (operand instanceof Operand.Literal literal && literal.value() == null) {
      return List.of(l.b.append(constant(l.types.leaf(to), hint)).result());
    }
    Type wanted = l.types.leaf(to);
    if (operand instanceof Operand.Inferred inferred) {
      boolean lambda = inferred.type().getKind() == TypeKind.NONE;
      return List.of(inferred(inferred, wanted, lambda ? "(" + wanted + ") " : "", hint));
    }
    if (l.types.isFloatingRecord(operand.type()) && operand instanceof Operand.Row) {
      var text = new Foreigns.Text();
      l.foreigns.add(tree, text, operand);
      return List.of(l.foreigns.expression(wanted, hint, text, false));
    }
    Value value = value(tree, operand);
    if (value.type().equals(wanted)) {
      return List.of(value);
    }
    boolean arrays = value.type() instanceof Type.Array && wanted instanceof Type.Array;
    if (arrays ? !l.types.isWider(to, operand.type()) : !isBoxed(operand.type(), to)) {
      throw l.problem(tree, Problem.TYPES, l.types.spelling(operand.type()), wanted);
    }
    // A generic method is known by the bounds of its result, where javac infers more.
    boolean inferred = !arrays && !operand.type().getKind().isPrimitive() && !fits(operand, to);
    String template = inferred ? "(" + wanted + ") $0" : "$0";
    return List.of(l.foreigns.expression(wanted, hint, template, List.of(value), false));
  }

  /** Whether javac assigns it without a cast; records yet to be generated have no supertypes. */
  private boolean fits(Operand operand, TypeMirror to) {
    return to.getKind() == TypeKind.TYPEVAR
        || operand.type() instanceof GeneratedRecord
        || to instanceof GeneratedRecord
        || l.types.isAssignable(operand.type(), to);
  }

  /** Whether a primitive may be boxed for a type; of other types nothing is said. */
  private boolean isBoxed(TypeMirror from, TypeMirror to) {
    if (!from.getKind().isPrimitive() || to.getKind() == TypeKind.TYPEVAR) {
      return true;
    }
    var types = l.compilation.javac().types();
    TypeMirror box = types.boxedClass((PrimitiveType) from).asType();
    boolean narrow = from.getKind() == TypeKind.INT && l.types.unboxed(to).isPresent();
    return narrow || types.isAssignable(box, types.erasure(to));
  }

  private fluxion.processor.ir.Ops.Const constant(Type type, String hint) {
    return new fluxion.processor.ir.Ops.Const(l.b.at(), new Value(type, hint), null);
  }

  /** A record or an array of records. */
  private List<Value> row(Tree tree, Operand operand, TypeMirror to) {
    List<Type> wanted = l.types.shape(to).types();
    boolean array = l.types.isRecordArray(to);
    if (operand instanceof Operand.Literal) {
      if (array) {
        return wanted.stream().map(l.b::zero).toList();
      }
      throw l.problem(tree, Problem.NULL_RECORD, l.types.spelling(to));
    }
    List<Value> values = values(operand, "");
    boolean alike = array ? sameArrays(operand, to) : l.types.isFloatingRecord(operand.type());
    if (!alike || values.size() != wanted.size()) {
      throw l.problem(tree, Problem.TYPES, l.types.spelling(operand.type()), l.types.spelling(to));
    }
    var row = new ArrayList<Value>();
    for (int k = 0; k < wanted.size(); k++) {
      Value value = values.get(k);
      boolean generic =
          wanted.get(k) instanceof Type.Reference && !value.type().equals(wanted.get(k));
      String cast = "(" + wanted.get(k) + ") $0";
      row.add(
          generic ? l.foreigns.expression(wanted.get(k), "", cast, List.of(value), false) : value);
    }
    return row;
  }

  private boolean sameArrays(Operand operand, TypeMirror to) {
    return l.types.leaf(operand.type()).equals(l.types.leaf(to));
  }

  /** An operand, unboxed if need be, as a primitive of that kind. */
  Value primitive(Tree tree, Operand operand, TypeKind to, String hint) {
    if (operand instanceof Operand.Inferred inferred && isOpen(inferred, to)) {
      Type scalar = Type.Scalar.valueOf(to.name());
      return inferred(inferred, scalar, "(" + scalar + ") ", hint);
    }
    Optional<PrimitiveType> known = l.types.unboxed(operand.type());
    if (known.isPresent()
        && (known.get().getKind() == TypeKind.BOOLEAN) != (to == TypeKind.BOOLEAN)) {
      String wanted = to.name().toLowerCase(Locale.ROOT);
      throw l.problem(tree, Problem.TYPES, l.types.spelling(operand.type()), wanted);
    }
    if (operand instanceof Operand.Literal literal
        && literal.value() != null
        && literal.type().getKind().isPrimitive()) {
      return values(cast(literal, to), hint).get(0);
    }
    Optional<PrimitiveType> from = l.types.unboxed(operand.type());
    if (from.isEmpty()) {
      String wanted = to.name().toLowerCase(Locale.ROOT);
      if (!l.types.spelling(operand.type()).equals("java.lang.Object")) {
        throw l.problem(tree, Problem.TYPES, l.types.spelling(operand.type()), wanted);
      }
      Value object = value(tree, operand);
      Type scalar = Type.Scalar.valueOf(to.name());
      return l.foreigns.expression(scalar, hint, "(" + wanted + ") $0", List.of(object), false);
    }
    Value value = value(tree, operand);
    if (!operand.type().getKind().isPrimitive()) {
      Type unboxed = l.types.leaf(from.get());
      value = l.foreigns.expression(unboxed, hint, "$0", List.of(value), false);
    }
    return cast(value, to, hint);
  }

  /** Whether Java wants a cast from one floating-point type to something narrower. */
  static boolean isLossy(TypeKind from, TypeKind to) {
    boolean floating = from == TypeKind.DOUBLE || from == TypeKind.FLOAT;
    return floating && to.isPrimitive() && to != TypeKind.DOUBLE && to != from;
  }

  /** Whether javac may infer a boxed type. */
  private boolean isOpen(Operand.Inferred operand, TypeKind to) {
    var types = l.compilation.javac().types();
    TypeMirror box = types.boxedClass(types.getPrimitiveType(to)).asType();
    return operand.type().getKind() == TypeKind.DECLARED
        && types.isSubtype(box, types.erasure(operand.type()));
  }

  /** A constant converted. */
  Operand.Literal cast(Operand.Literal literal, TypeKind to) {
    Object constant = literal.value();
    if (constant == null) {
      throw new IllegalArgumentException("null to " + to);
    }
    return new Operand.Literal(l.types.primitive(to), Literals.cast(constant, to));
  }

  /** A primitive value converted. */
  Value cast(Value value, TypeKind to, String hint) {
    Type wanted = Type.Scalar.valueOf(to.name());
    if (value.type().equals(wanted)) {
      return value;
    }
    var prim = Prims.get(Spelling.Form.CAST, wanted.toString(), List.of(value.type()));
    return l.b.apply(hint, prim, List.of(value));
  }
}
