package fluxion.processor.product;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The length of an array that a function returns, where that is plain arithmetic with its
 * arguments' lengths and the integers among them: then nobody needs to run the function for it.
 */
final class ResultLength {
  private static final Set<Prim> TOTAL =
      Set.of(Prim.ADD, Prim.SUB, Prim.MUL, Prim.NEG, Prim.MAX, Prim.MIN);
  private static final int DEEPEST = 16;

  private final Module module;
  private final Builder b;
  private final List<Value> arguments;

  /** A function as called from another, and the operations of its outermost region by result. */
  private record Frame(
      Function function, Map<Value, Op> definitions, @Nullable Frame caller, List<Value> operands) {
    int depth() {
      return caller == null ? 0 : 1 + caller.depth();
    }

    /** Which parameter a value is; -1 if none. */
    int parameter(Value value) {
      return function.params().indexOf(value);
    }
  }

  private ResultLength(Module module, Builder b, List<Value> arguments) {
    this.module = module;
    this.b = b;
    this.arguments = arguments;
  }

  /**
   * The length of a function's first result if it can be told from these arguments.
   *
   * <p>The operations for it are appended to the builder, perhaps some even if it cannot be told.
   * None of them throws, except that the function takes the length of an argument that is {@code
   * null}.
   */
  static Optional<Value> of(Module module, String function, Builder b, List<Value> arguments) {
    var lengths = new ResultLength(module, b, arguments);
    Frame frame = lengths.frame(function, null, arguments);
    return Optional.ofNullable(lengths.length(frame, frame.function().results().get(0)));
  }

  private Frame frame(String name, @Nullable Frame caller, List<Value> operands) {
    Function function = module.get(name);
    var definitions = new HashMap<Value, Op>();
    function.body().ops().forEach(op -> op.results().forEach(r -> definitions.put(r, op)));
    return new Frame(function, definitions, caller, operands);
  }

  /** The length of an array; {@code null} if it cannot be told. */
  private @Nullable Value length(Frame frame, Value array) {
    int parameter = frame.parameter(array);
    if (parameter >= 0) {
      Frame caller = frame.caller();
      return caller == null
          ? b.length(arguments.get(parameter))
          : length(caller, frame.operands().get(parameter));
    }
    Op op = frame.definitions().get(array);
    if (op instanceof Ops.Call call && frame.depth() < DEEPEST) {
      return length(callee(frame, call), result(call, array));
    }
    return op instanceof Ops.NewArray made ? number(frame, made.sizes().get(0)) : null;
  }

  /** An integer; {@code null} if it cannot be told. */
  private @Nullable Value number(Frame frame, Value value) {
    int parameter = frame.parameter(value);
    if (parameter >= 0) {
      Frame caller = frame.caller();
      return caller == null
          ? arguments.get(parameter)
          : number(caller, frame.operands().get(parameter));
    }
    Op op = frame.definitions().get(value);
    if (op instanceof Ops.Call call && frame.depth() < DEEPEST) {
      return number(callee(frame, call), result(call, value));
    }
    if (op instanceof Ops.Const constant) {
      return b.constant(value.type(), constant.value());
    }
    if (op instanceof Ops.Length length) {
      return length(frame, length.array());
    }
    return op instanceof Ops.Apply apply && TOTAL.contains(apply.prim())
        ? arithmetic(frame, apply)
        : null;
  }

  private @Nullable Value arithmetic(Frame frame, Ops.Apply apply) {
    var operands = new ArrayList<Value>();
    for (Value operand : apply.operands()) {
      Value known = number(frame, operand);
      if (known == null) {
        return null;
      }
      operands.add(known);
    }
    return b.apply("", apply.prim(), operands);
  }

  private Frame callee(Frame frame, Ops.Call call) {
    return frame(call.callee(), frame, call.operands());
  }

  private Value result(Ops.Call call, Value value) {
    return module.get(call.callee()).results().get(call.results().indexOf(value));
  }
}
