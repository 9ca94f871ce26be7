package fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * {@code System.arraycopy} and {@code Arrays.fill}, {@code copyOf}, {@code copyOfRange} as loops,
 * with the checks that the library makes first.
 */
final class ArrayCopies {
  private static final String OUT_OF_BOUNDS = "new java.lang.ArrayIndexOutOfBoundsException($0)";

  private final Lowering l;

  ArrayCopies(Lowering lowering) {
    this.l = lowering;
  }

  /** The call's value, if the method is one of those; an empty value if it is void. */
  Optional<Calls.Result> call(Calls.Call call) {
    List<Operand> arguments = call.arguments();
    if (arguments.isEmpty() || !(arguments.get(0).type() instanceof ArrayType)) {
      return Optional.empty();
    }
    l.at(call.at());
    return switch (call.name() + arguments.size()) {
      case "arraycopy5" -> nothing(() -> copy(call));
      case "fill2", "fill4" -> nothing(() -> fill(call));
      case "copyOf2", "copyOfRange3" -> Optional.of(Calls.Result.of(copied(call)));
      default -> Optional.empty();
    };
  }

  private static Optional<Calls.Result> nothing(Runnable effect) {
    effect.run();
    return Optional.of(new Calls.Result(Optional.empty()));
  }

  private List<Value> array(Calls.Call call, int argument) {
    return l.arrays.values(call.at(), call.arguments().get(argument));
  }

  private Value number(Calls.Call call, int argument) {
    return l.conversions.primitive(call.at(), call.arguments().get(argument), TypeKind.INT, "");
  }

  private void copy(Calls.Call call) {
    Tree at = call.at();
    List<Value> source = array(call, 0);
    Value from = number(call, 1);
    List<Value> target = array(call, 2);
    Value to = number(call, 3);
    Value count = number(call, 4);
    Type one = l.types.leaf(call.arguments().get(0).type());
    Type other = l.types.leaf(call.arguments().get(2).type());
    if (!one.equals(other)) {
      throw l.problem(at, Problem.TYPES, one, other);
    }
    Builder b = l.b;
    Value zero = b.constant(0);
    Value bad = b.or(b.or(b.lt(from, zero), b.lt(to, zero)), b.lt(count, zero));
    bad = b.or(bad, b.gt(from, b.sub(b.length(Arrays.leader(source)), count)));
    bad = b.or(bad, b.gt(to, b.sub(b.length(Arrays.leader(target)), count)));
    raiseIf(bad, OUT_OF_BOUNDS, count);
    Runnable upwards =
        () ->
            b.forEach(count, "k", k -> l.arrays.move(source, b.add(from, k), target, b.add(to, k)));
    if (upwardsIsSafe(call)) {
      upwards.run();
      return;
    }
    // Within one array, the part that is overwritten must have been read before.
    Value overlapping = b.and(b.same(Arrays.leader(source), Arrays.leader(target)), b.lt(from, to));
    Region down =
        b.nested(
            List.of(),
            () -> {
              Value last = b.sub(count, b.constant(1));
              b.forEach(
                  count,
                  "k",
                  k -> {
                    Value back = b.sub(last, k);
                    l.arrays.move(source, b.add(from, back), target, b.add(to, back));
                  });
              return List.of();
            });
    Region up =
        b.nested(
            List.of(),
            () -> {
              upwards.run();
              return List.of();
            });
    b.ifElse(overlapping, down, up);
  }

  private static boolean upwardsIsSafe(Calls.Call call) {
    return call.arguments().get(1) instanceof Operand.Literal from
        && call.arguments().get(3) instanceof Operand.Literal to
        && from.value() instanceof Integer f
        && to.value() instanceof Integer t
        && f >= t;
  }

  /** Throws an exception made of one number if the condition holds. */
  private void raiseIf(Value condition, String exception, Value... operands) {
    Region then =
        l.b.nested(
            List.of(),
            () -> {
              l.b.append(new Ops.Throw(l.b.at(), exception, List.of(operands)));
              return List.of();
            });
    l.b.ifElse(condition, then, l.b.nested(List.of(), List::of));
  }

  private void fill(Calls.Call call) {
    Builder b = l.b;
    List<Value> array = array(call, 0);
    boolean whole = call.arguments().size() == 2;
    Operand filler = call.arguments().get(whole ? 1 : 3);
    Value from = whole ? b.constant(0) : number(call, 1);
    Value to = whole ? b.length(Arrays.leader(array)) : number(call, 2);
    ArrayType type = (ArrayType) call.arguments().get(0).type();
    List<Value> row = l.conversions.assign(call.at(), filler, type.getComponentType(), "");
    l.at(call.at());
    if (!whole) {
      String order =
          "new java.lang.IllegalArgumentException("
              + "\"fromIndex(\" + $0 + \") > toIndex(\" + $1 + \")\")";
      raiseIf(b.gt(from, to), order, from, to);
      raiseIf(b.lt(from, b.constant(0)), OUT_OF_BOUNDS, from);
      raiseIf(b.gt(to, b.length(Arrays.leader(array))), OUT_OF_BOUNDS, to);
    }
    var index = new Value(Type.INT, "k");
    Region body =
        b.nested(
            List.of(index),
            () -> {
              l.arrays.storeSafely(array, index, row);
              return List.of();
            });
    b.forLoop(from, to, 1, List.of(), body);
  }

  private Operand copied(Calls.Call call) {
    Builder b = l.b;
    List<Value> source = array(call, 0);
    boolean range = call.arguments().size() == 3;
    Value from = range ? number(call, 1) : b.constant(0);
    Value to = number(call, range ? 2 : 1);
    Value size = range ? b.sub(to, from) : to;
    if (range) {
      String order = "new java.lang.IllegalArgumentException($0 + \" > \" + $1)";
      raiseIf(b.lt(size, b.constant(0)), order, from, to);
    }
    TypeMirror type = call.arguments().get(0).type();
    List<Value> copy = l.arrays.create(type, call.hint(), size);
    Value length = b.length(Arrays.leader(source));
    if (range) {
      Value bad = b.or(b.lt(from, b.constant(0)), b.gt(from, length));
      raiseIf(bad, OUT_OF_BOUNDS, from);
    }
    Value count = b.min(b.sub(length, from), size);
    b.forEach(count, "k", k -> l.arrays.move(source, b.add(from, k), copy, k));
    return new Operand.Row(type, copy);
  }
}
