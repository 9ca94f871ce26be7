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
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Names that are not locals: fields, components of records, lengths. */
final class Fields {
  private final Lowering l;

  Fields(Lowering lowering) {
    this.l = lowering;
  }

  /** {@code this}. */
  Operand self(Tree tree) {
    Variable self = l.self;
    if (self == null) {
      throw l.problem(tree, Problem.UNKNOWN_NAME, "this");
    }
    return new Operand.Row(self.type(), l.read(self));
  }

  /** A simple name that is no local. */
  Operand named(Tree tree, String name, String hint) {
    Variable own = l.locals.find("this." + name);
    if (own != null) {
      return new Operand.Row(own.type(), l.read(own));
    }
    Optional<VariableElement> field = l.scope.field(name);
    if (field.isEmpty()) {
      throw l.unknown(tree, name);
    }
    if (!isStatic(field.get()) && l.self != null) {
      return component(tree, self(tree), name);
    }
    return read(tree, field.get(), hint);
  }

  /** {@code expression.name}. */
  Operand selected(MemberSelectTree tree, String hint) {
    String name = tree.getIdentifier().toString();
    Variable own = componentOfSelf(tree);
    if (own != null) {
      return new Operand.Row(own.type(), l.read(own));
    }
    Optional<TypeElement> owner = typeNamed(tree.getExpression());
    if (owner.isPresent()) {
      return name.equals("class")
          ? classLiteral(tree, owner.get(), hint)
          : read(tree, member(tree, owner.get(), name), hint);
    }
    Operand object = l.expression(tree.getExpression(), "");
    if (object.type() instanceof ArrayType && name.equals("length")) {
      return l.arrays.length(tree, object, hint);
    }
    if (l.types.isFloatingRecord(object.type())) {
      return component(tree, object, name);
    }
    Optional<DeclaredType> type = l.types.members(object.type());
    if (type.isPresent()) {
      VariableElement field = member(tree, JavaTypes.element(type.get()), name);
      if (isStatic(field)) {
        return read(tree, field, hint);
      }
    }
    TypeMirror fieldType = type(tree, object);
    if (l.types.isRecordArray(fieldType)) {
      throw l.problem(tree, Problem.ARRAY_OF_RECORDS, l.types.spelling(fieldType));
    }
    var text = new Foreigns.Text();
    l.foreigns.add(tree, text, object);
    text.add("." + name);
    l.at(tree);
    return Operand.of(fieldType, l.foreigns.expression(l.types.leaf(fieldType), hint, text, false));
  }

  /** The type of an object's field. */
  TypeMirror type(MemberSelectTree tree, Operand object) {
    DeclaredType type =
        l.types
            .members(object.type())
            .orElseThrow(() -> l.problem(tree, Problem.UNKNOWN_NAME, tree.getIdentifier()));
    VariableElement field = member(tree, JavaTypes.element(type), tree.getIdentifier().toString());
    l.foreigns.checkAccess(tree, field);
    return l.compilation.javac().types().asMemberOf(type, field);
  }

  /** Whether it is a field of an object, and not of a class or record. */
  boolean isOfObject(MemberSelectTree tree) {
    if (typeNamed(tree.getExpression()).isPresent()) {
      return false;
    }
    TypeMirror object = l.typeOf(tree.getExpression());
    return !l.types.isRow(object)
        && l.types
            .members(object)
            .flatMap(
                t ->
                    l.compilation
                        .members()
                        .field(JavaTypes.element(t), tree.getIdentifier().toString()))
            .filter(field -> !isStatic(field))
            .isPresent();
  }

  private Operand classLiteral(Tree tree, TypeElement type, String hint) {
    String text = l.foreigns.name(tree, type) + ".class";
    l.at(tree);
    var types = l.compilation.javac().types();
    TypeElement classes = l.compilation.javac().elements().getTypeElement("java.lang.Class");
    TypeMirror classType = types.getDeclaredType(classes, types.erasure(type.asType()));
    return Operand.of(
        classType, l.foreigns.expression(l.types.leaf(classType), hint, text, List.of(), false));
  }

  private VariableElement member(Tree tree, TypeElement owner, String name) {
    return l.compilation
        .members()
        .field(owner, name)
        .orElseThrow(() -> l.problem(tree, Problem.UNKNOWN_NAME, name));
  }

  /** The class that an expression names, if it is not a variable. */
  Optional<TypeElement> typeNamed(ExpressionTree tree) {
    ExpressionTree first = tree;
    while (first instanceof MemberSelectTree select) {
      first = select.getExpression();
    }
    if (first instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      if (l.locals.find(name) != null || name.equals("this") || l.scope.field(name).isPresent()) {
        return Optional.empty();
      }
      return l.typeNames.element(tree);
    }
    return Optional.empty();
  }

  /** Reads a static field: a constant if it is one, else as it stands at run time. */
  Operand read(Tree tree, VariableElement field, String hint) {
    Object constant = field.getConstantValue();
    if (constant != null) {
      return new Operand.Literal(field.asType(), constant);
    }
    if (!isStatic(field)) {
      throw l.problem(tree, Problem.UNKNOWN_NAME, field.getSimpleName());
    }
    if (field.getModifiers().contains(Modifier.FINAL)) {
      return l.finalFields.read(tree, field);
    }
    return new Operand.Row(field.asType(), foreign(tree, field, hint));
  }

  /** Reads a static field as it stands at run time. */
  List<Value> foreign(Tree tree, VariableElement field, String hint) {
    String name = l.foreigns.name(tree, field);
    TypeMirror type = field.asType();
    l.checkType(tree, type);
    if (l.types.isRecordArray(type)) {
      // What the method writes to the arrays of components would not be seen in the field.
      throw l.problem(tree, Problem.ARRAY_OF_RECORDS, l.types.spelling(type));
    }
    l.at(tree);
    boolean record = l.types.isFloatingRecord(type);
    Type leaf = record ? new Type.Reference(l.types.spelling(type)) : l.types.leaf(type);
    Value value = l.foreigns.expression(leaf, hint, name, List.of(), false);
    return record ? l.calls.takenApart(tree, type, value, hint) : List.of(value);
  }

  /** A static field that is assigned to. */
  VariableElement assignable(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree select) {
      Optional<TypeElement> owner = typeNamed(select.getExpression());
      if (owner.isPresent()) {
        return member(tree, owner.get(), select.getIdentifier().toString());
      }
    } else if (tree instanceof IdentifierTree identifier) {
      Optional<VariableElement> field = l.scope.field(identifier.getName().toString());
      if (field.isEmpty()) {
        throw l.unknown(tree, identifier.getName().toString());
      }
      if (isStatic(field.get())) {
        return field.get();
      }
    }
    throw l.problem(tree, Problem.FIELD_WRITE, tree);
  }

  private static boolean isStatic(VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC);
  }

  /** A component of a record. */
  Operand component(Tree tree, Operand record, String name) {
    List<Value> row = l.conversions.values(record, "");
    int from = 0;
    for (JavaTypes.Component component : l.types.components(record.type())) {
      int width = l.types.shape(component.type()).types().size();
      if (component.name().equals(name)) {
        return new Operand.Row(component.type(), row.subList(from, from + width));
      }
      from += width;
    }
    throw l.problem(tree, Problem.UNKNOWN_NAME, name);
  }

  /** In a constructor, the variable behind {@code this.name}; null elsewhere. */
  @Nullable Variable componentOfSelf(ExpressionTree tree) {
    return tree instanceof MemberSelectTree select
            && select.getExpression().toString().equals("this")
        ? l.locals.find("this." + select.getIdentifier())
        : null;
  }
}
