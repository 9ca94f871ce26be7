package fluxion.processor.frontend;

import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Methods of Java's library, and of Fluxion's, that have a meaning in the IR. */
final class Library {
  private final Lowering l;
  private final ArrayCopies copies;

  Library(Lowering lowering) {
    this.l = lowering;
    this.copies = new ArrayCopies(lowering);
  }

  /** The call's value, if the method is one of those; an empty value if it is void. */
  Optional<Optional<Operand>> call(Calls.Call call) {
    if (!call.isStatic()) {
      return Optional.empty();
    }
    return switch (call.owner().getQualifiedName().toString()) {
      case "java.lang.Math" -> primitive(call, Spelling.Form.MATH, call.name(), false);
      case "java.lang.StrictMath" -> primitive(call, Spelling.Form.MATH, call.name(), true);
      case "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.lang.Character" ->
          primitive(
              call,
              Spelling.Form.CALL,
              call.owner().getSimpleName() + "." + call.name(),
              false);
      case "fluxion.Fluxion" -> stopGradient(call);
      case "java.lang.System", "java.util.Arrays" -> copies.call(call);
      default -> Optional.empty();
    };
  }

  private Optional<Optional<Operand>> primitive(
      Calls.Call call, Spelling.Form form, String text, boolean strict) {
    var types = new ArrayList<Type>();
    for (VariableElement parameter : call.method().getParameters()) {
      if (!parameter.asType().getKind().isPrimitive()) {
        return Optional.empty();
      }
      types.add(l.types.leaf(parameter.asType()));
    }
    Optional<Prim> prim = types.isEmpty() ? Optional.empty() : Prims.find(form, text, types);
    return prim.map(found -> apply(call, found, strict));
  }

  private Optional<Operand> apply(Calls.Call call, Prim prim, boolean strict) {
    List<Value> operands = l.calls.converted(call.at(), call.method(), call.arguments());
    l.at(call.at());
    l.b.strict(strict);
    Value value = l.b.apply(call.hint(), prim, operands);
    l.b.strict(false);
    return Optional.of(Operand.of(call.method().getReturnType(), value));
  }

  private Optional<Optional<Operand>> stopGradient(Calls.Call call) {
    TypeMirror type = call.method().getReturnType();
    Value operand = l.calls.converted(call.at(), call.method(), call.arguments()).get(0);
    l.at(call.at());
    if (operand.type() instanceof Type.Array) {
      return Optional.of(Optional.of(l.arrays.copy(call.at(), call.arguments().get(0), call.hint())));
    }
    return Prims.find(Spelling.Form.CALL, "fluxion.Fluxion.stopGradient", List.of(operand.type()))
        .map(prim -> Optional.of(Operand.of(type, l.b.apply(call.hint(), prim, List.of(operand)))));
  }
}
