package fluxion.processor.frontend;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Loops over objects, which carry no derivatives, by their iterators. */
final class Iterations {
  private final Lowering l;
  private final Exits exits;

  Iterations(Lowering lowering, Exits exits) {
    this.l = lowering;
    this.exits = exits;
  }

  /** A loop over an {@code Iterable}. */
  void forEach(EnhancedForLoopTree tree, Operand objects, String label) {
    var types = l.compilation.javac().types();
    var iterable = l.compilation.javac().elements().getTypeElement("java.lang.Iterable");
    Optional<TypeMirror> element =
        elementOf(l.types.open(objects.type()), types.erasure(iterable.asType()));
    Tree declared = tree.getVariable().getType();
    Optional<TypeMirror> type =
        declared == null ? element : l.typeNames.of(declared).or(() -> element);
    if (element.isEmpty() || type.isEmpty()) {
      throw l.problem(tree.getExpression(), Problem.ITERATION, l.types.spelling(objects.type()));
    }
    l.at(tree.getExpression());
    boolean known = !TakenOver.isOpen(element.get()) || hasArguments(element.get());
    String argument = known ? "? extends " + l.types.spelling(element.get()) : "?";
    var iterator = new Type.Reference("java.util.Iterator<" + argument + ">");
    var text = new Foreigns.Text();
    l.foreigns.add(tree.getExpression(), text, objects);
    Value it = l.foreigns.expression(iterator, "iterator", text.add(".iterator()"), false);
    l.loops.run(
        new Loops.Spec(
            tree,
            () -> l.foreigns.expression(Type.BOOLEAN, "", "$0.hasNext()", List.of(it), false),
            () -> trip(tree, type.get(), known ? element.get() : l.types.object(), it),
            () -> {},
            Assigned.in(List.of(tree.getStatement())),
            exits.of(tree.getStatement()),
            label,
            false,
            true));
  }

  private void trip(EnhancedForLoopTree tree, TypeMirror type, TypeMirror element, Value iterator) {
    int mark = l.locals.enter();
    l.at(tree.getVariable());
    String name = tree.getVariable().getName().toString();
    l.checkType(tree.getVariable(), type);
    Operand next = next(tree, type, element, iterator, name);
    List<Value> row = l.conversions.assign(tree.getVariable(), next, type, name);
    l.assign(l.declare(tree.getVariable(), name, type), row);
    l.statements.lower(tree.getStatement());
    l.leave(mark);
  }

  private Operand next(
      EnhancedForLoopTree tree, TypeMirror type, TypeMirror element, Value iterator, String name) {
    if (l.types.isFloatingRecord(element)) {
      Value record =
          l.foreigns.expression(
              new Type.Reference(l.types.spelling(element)),
              name,
              "$0.next()",
              List.of(iterator),
              false);
      return new Operand.Row(
          element, l.calls.takenApart(tree.getVariable(), element, record, name));
    }
    boolean open = element.toString().equals("java.lang.Object");
    if (!open) {
      Value next =
          l.foreigns.expression(l.types.leaf(element), name, "$0.next()", List.of(iterator), false);
      return Operand.of(element, next);
    }
    String spelled = l.types.spelling(type);
    String text =
        switch (type.getKind()) {
          case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE ->
              "((java.lang.Number) $0.next())." + spelled + "Value()";
          default -> "(" + spelled + ") $0.next()";
        };
    return Operand.of(
        type, l.foreigns.expression(l.types.leaf(type), name, text, List.of(iterator), false));
  }

  private static boolean hasArguments(TypeMirror type) {
    return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }

  /** The type argument of {@code Iterable} that a type has, {@code Object} if it is raw. */
  private Optional<TypeMirror> elementOf(TypeMirror type, TypeMirror iterable) {
    var types = l.compilation.javac().types();
    if (!types.isSubtype(types.erasure(type), iterable)) {
      return Optional.empty();
    }
    if (types.isSameType(types.erasure(type), iterable)) {
      return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()
          ? Optional.of(bound(declared.getTypeArguments().get(0)))
          : Optional.of(l.types.object());
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      Optional<TypeMirror> element = elementOf(supertype, iterable);
      if (element.isPresent()) {
        return element;
      }
    }
    return Optional.empty();
  }

  private TypeMirror bound(TypeMirror argument) {
    TypeMirror type = argument;
    if (type instanceof WildcardType wildcard) {
      type = wildcard.getExtendsBound() == null ? l.types.object() : wildcard.getExtendsBound();
    }
    return type.getKind() == TypeKind.TYPEVAR ? l.compilation.javac().types().erasure(type) : type;
  }
}
