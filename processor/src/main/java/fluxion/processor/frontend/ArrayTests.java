package fluxion.processor.frontend;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/**
 * {@code Objects.requireNonNull} and {@code Arrays.equals} of arrays that may be active: what they
 * tell is inactive.
 */
final class ArrayTests {
  private final Lowering l;

  ArrayTests(Lowering lowering) {
    this.l = lowering;
  }

  /** The call's value, if the method is one of those. */
  Optional<Calls.Result> call(Calls.Call call) {
    List<Operand> arguments = call.arguments();
    boolean floating = !arguments.isEmpty() && l.types.isFloating(arguments.get(0).type());
    if (floating && call.name().equals("requireNonNull")) {
      return nonNull(call);
    }
    boolean flat =
        floating
            && arguments.size() == 2
            && arguments.get(0).type() instanceof ArrayType one
            && one.getComponentType().getKind().isPrimitive()
            && arguments.get(1).type() instanceof ArrayType;
    return flat && call.name().equals("equals") ? Optional.of(equal(call)) : Optional.empty();
  }

  private Optional<Calls.Result> nonNull(Calls.Call call) {
    Operand array = call.arguments().get(0);
    if (l.types.isFloatingRecord(array.type())) {
      return Optional.of(Calls.Result.of(array));
    }
    var text = new Foreigns.Text().add("new java.lang.NullPointerException(");
    if (call.arguments().size() == 2) {
      Operand message = call.arguments().get(1);
      if (!l.types.isString(message.type())) {
        return Optional.empty();
      }
      l.foreigns.add(call.at(), text, message);
    }
    text.add(")");
    Value leader = Arrays.leader(l.arrays.values(call.at(), array));
    l.at(call.at());
    Region thrown =
        l.b.nested(
            List.of(),
            () -> {
              l.b.append(new Ops.Throw(l.b.at(), text.template(), text.operands()));
              return List.of();
            });
    l.b.ifElse(isNull(leader), thrown, l.b.nested(List.of(), List::of));
    return Optional.of(Calls.Result.of(array));
  }

  private Value isNull(Value array) {
    return l.b.same(array, l.b.zero(array.type()));
  }

  /** The same array, or two of the same length whose elements {@code compare} finds equal. */
  private Calls.Result equal(Calls.Call call) {
    Builder b = l.b;
    Value one = l.conversions.value(call.at(), call.arguments().get(0));
    Value other = l.conversions.value(call.at(), call.arguments().get(1));
    l.at(call.at());
    Value no = b.constant(Type.BOOLEAN, (Object) false);
    Value same =
        b.choose(
            b.or(isNull(one), isNull(other)),
            () -> b.same(one, other),
            () ->
                b.choose(
                    b.apply(Prim.EQ, b.length(one), b.length(other)),
                    () -> elements(one, other),
                    () -> no));
    return Calls.Result.of(Operand.of(l.types.primitive(TypeKind.BOOLEAN), same));
  }

  private Value elements(Value one, Value other) {
    Builder b = l.b;
    var index = new Value(Type.INT, "k");
    var equal = new Value(Type.BOOLEAN, "equal");
    Region body =
        b.nested(
            List.of(index, equal),
            () -> {
              Value p = b.loadSafely(one, index, "");
              Value q = b.loadSafely(other, index, "");
              Value alike = b.apply(Prim.EQ, b.apply(Prim.COMPARE, p, q), b.constant(0));
              return List.of(b.and(equal, alike));
            });
    List<Value> yes = List.of(b.constant(Type.BOOLEAN, (Object) true));
    return b.forLoop(b.constant(0), b.length(one), 1, yes, body).get(0);
  }
}
