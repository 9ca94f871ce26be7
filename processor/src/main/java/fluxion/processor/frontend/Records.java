package fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Records with floating-point components: rows of values without identity. */
final class Records {
  private final Lowering l;

  Records(Lowering lowering) {
    this.l = lowering;
  }

  /** The component that a call of an accessor without a body reads. */
  Optional<Operand> accessed(Calls.Call call, Operand receiver) {
    boolean accessor =
        JavaTypes.element(receiver.type()).getRecordComponents().stream()
            .anyMatch(component -> call.method().equals(component.getAccessor()));
    return accessor && !l.unit.hasBody(call.method())
        ? Optional.of(l.fields.component(call.at(), receiver, call.name()))
        : Optional.empty();
  }

  /** {@code new R(…)}: the arguments, unless the constructor has a body that says otherwise. */
  Operand create(Tree at, TypeMirror type, List<Operand> arguments, String hint) {
    ExecutableElement constructor =
        l.compilation
            .overloads()
            .choose(
                l.compilation.members().constructors(JavaTypes.element(type)),
                arguments.stream().map(Operand::type).toList())
            .orElseThrow(() -> l.problem(at, Problem.UNKNOWN_METHOD, "new " + type));
    if (hasBody(constructor)) {
      return l.calls
          .body(at, constructor, List.of(), arguments, hint)
          .orElseThrow(() -> new IllegalStateException("a constructor is not void"));
    }
    return filled(at, type, arguments);
  }

  /** A record of the given components. */
  Operand filled(Tree at, TypeMirror type, List<Operand> arguments) {
    var row = new ArrayList<Value>();
    List<JavaTypes.Component> components = l.types.components(type);
    for (int k = 0; k < components.size(); k++) {
      row.addAll(l.conversions.assign(at, arguments.get(k), components.get(k).type(), ""));
    }
    return new Operand.Row(type, row);
  }

  private boolean hasBody(ExecutableElement constructor) {
    return isWritten(l.compilation, constructor);
  }

  /** The components of a record that exists as an object, by its accessors. */
  List<Value> takenApart(Tree at, TypeMirror type, Value object, String hint) {
    var row = new ArrayList<Value>();
    for (JavaTypes.Component component : l.types.components(type)) {
      TypeMirror componentType = component.type();
      if (l.types.isRecordArray(componentType)) {
        throw l.problem(at, Problem.ARRAY_OF_RECORDS, l.types.spelling(componentType));
      }
      boolean record = l.types.isFloatingRecord(componentType);
      String text = "$0." + component.name() + "()";
      Type leaf =
          record
              ? new Type.Reference(l.types.spelling(componentType))
              : l.types.leaf(componentType);
      Value value = l.foreigns.expression(leaf, hint, text, List.of(object), false);
      if (record) {
        row.addAll(takenApart(at, componentType, value, hint));
      } else {
        row.add(value);
      }
    }
    return row;
  }

  /** {@code this(…)} in a constructor: another constructor gives the components. */
  void delegate(Tree at, TypeElement owner, List<Operand> arguments) {
    Operand row = create(at, owner.asType(), arguments, "");
    for (RecordComponentElement component : owner.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      Variable variable = l.locals.find("this." + name);
      if (variable != null) {
        l.assign(variable, l.conversions.values(l.fields.component(at, row, name), ""));
      }
    }
  }

  /** Whether somebody wrote the constructor: those that javac adds have no place in the source. */
  static boolean isWritten(Compilation compilation, ExecutableElement constructor) {
    Optional<TreePath> path = compilation.members().path(constructor);
    return path.isPresent()
        && path.get().getLeaf() instanceof MethodTree tree
        && tree.getBody() != null
        && compilation
            .sources()
            .text(path.get().getCompilationUnit(), tree)
            .contains(JavaTypes.owner(constructor).getSimpleName());
  }
}
