package fluxion.processor.frontend;

import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Methods of Java's library, and of Fluxion's, that have a meaning in the IR. */
final class Library {
  private final Lowering l;
  private final ArrayCopies copies;
  private final ArrayTests tests;

  Library(Lowering lowering) {
    this.l = lowering;
    this.copies = new ArrayCopies(lowering);
    this.tests = new ArrayTests(lowering);
  }

  /** The call's value, if the method is one of those; an empty value if it is void. */
  Optional<Calls.Result> call(Calls.Call call) {
    if (!call.isStatic()) {
      return Optional.empty();
    }
    String owner = call.owner().getQualifiedName().toString();
    return switch (owner) {
      case "fluxion.Fluxion" -> stopGradient(call);
      case "java.util.Objects" -> tests.call(call);
      case "java.lang.System", "java.util.Arrays" -> copies.call(call).or(() -> tests.call(call));
      default ->
          Prim.ofMethod(owner, call.name())
              .filter(prim -> takes(prim, call))
              .map(prim -> apply(call, prim, owner.equals("java.lang.StrictMath")));
    };
  }

  /** Whether the primitive means the overload that was chosen. */
  private boolean takes(Prim prim, Calls.Call call) {
    var types = new ArrayList<Type>();
    call.method().getParameters().forEach(p -> types.add(l.types.leaf(p.asType())));
    try {
      return prim.arity() == types.size() && prim.result(types) != null;
    } catch (IllegalArgumentException otherTypes) {
      return false;
    }
  }

  private Calls.Result apply(Calls.Call call, Prim prim, boolean strict) {
    List<Value> operands = l.calls.converted(call.at(), call.method(), call.arguments());
    l.at(call.at());
    l.b.strict(strict);
    Value value = l.b.apply(call.hint(), prim, operands);
    l.b.strict(false);
    return Calls.Result.of(Operand.of(call.method().getReturnType(), value));
  }

  private Optional<Calls.Result> stopGradient(Calls.Call call) {
    TypeMirror type = call.method().getReturnType();
    Value operand = l.calls.converted(call.at(), call.method(), call.arguments()).get(0);
    l.at(call.at());
    Value held =
        operand.type() instanceof Type.Array
            ? heldArray(call, operand)
            : held(operand, call.hint());
    return Optional.of(Calls.Result.of(Operand.of(type, held)));
  }

  private Value held(Value number, String hint) {
    return l.b.apply(hint, Prim.STOP_GRADIENT, List.of(number));
  }

  private Value heldArray(Calls.Call call, Value array) {
    Value length = l.b.length(array);
    Value copy = l.b.newArray((Type.Array) array.type(), call.hint(), length);
    l.b.forEach(length, "k", k -> l.b.storeSafely(copy, k, held(l.b.loadSafely(array, k, ""), "")));
    return copy;
  }
}
