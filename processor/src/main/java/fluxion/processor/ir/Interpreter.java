package fluxion.processor.ir;

import fluxion.processor.ir.Ops.Apply;
import fluxion.processor.ir.Ops.Call;
import fluxion.processor.ir.Ops.Const;
import fluxion.processor.ir.Ops.For;
import fluxion.processor.ir.Ops.Foreign;
import fluxion.processor.ir.Ops.If;
import fluxion.processor.ir.Ops.Length;
import fluxion.processor.ir.Ops.Load;
import fluxion.processor.ir.Ops.NewArray;
import fluxion.processor.ir.Ops.NewTape;
import fluxion.processor.ir.Ops.Pop;
import fluxion.processor.ir.Ops.Push;
import fluxion.processor.ir.Ops.Store;
import fluxion.processor.ir.Ops.Throw;
import fluxion.processor.ir.Ops.While;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of IR, by running it: scalars are boxed, arrays are Java's own, tapes are {@link
 * InterpretedTape}s. Exceptions of array accesses and integer arithmetic are those of Java.
 */
public final class Interpreter {
  /** So many operations are taken for an endless loop. */
  private static final long PATIENCE = 200_000_000;

  private final Module module;
  private final ForeignCode foreign;
  private long patience = PATIENCE;
  private long executed;

  /** An interpreter for functions that do without foreign code. */
  public Interpreter(Module module) {
    this(
        module,
        (op, operands) -> {
          throw new UnsupportedOperationException(
              "foreign code cannot be interpreted: " + op.template() + " " + op.at());
        });
  }

  /** An interpreter that leaves foreign code to somebody. */
  public Interpreter(Module module, ForeignCode foreign) {
    this.module = module;
    this.foreign = foreign;
  }

  /** Takes so many operations for an endless loop. */
  public Interpreter patience(long operations) {
    patience = operations;
    return this;
  }

  /** What foreign code does. */
  @FunctionalInterface
  public interface ForeignCode {
    /** Runs it; gives a value for each result of the operation. */
    List<@Nullable Object> run(Foreign op, List<@Nullable Object> operands);
  }

  /** Calls a function. The results are boxed; arrays among the arguments may have changed. */
  public List<@Nullable Object> call(String function, @Nullable Object... arguments) {
    return call(module.get(function), Arrays.asList(arguments));
  }

  private List<@Nullable Object> call(Function function, List<@Nullable Object> arguments) {
    if (arguments.size() != function.params().size()) {
      throw new IllegalArgumentException(
          function.name() + " takes " + function.params().size() + " arguments");
    }
    return new Frame().run(function.body(), arguments);
  }

  /** Thrown when the program throws by itself. */
  @SuppressWarnings("serial") // nobody writes it to a stream
  public static final class ThrownException extends RuntimeException {
    private final String template;
    private final List<@Nullable Object> operands;

    ThrownException(Throw op, List<@Nullable Object> operands) {
      super(op.template() + " " + operands + " " + op.at());
      this.template = op.template();
      this.operands = operands;
    }

    /** The exception expression. */
    public String template() {
      return template;
    }

    /** The values of its operands. */
    public List<@Nullable Object> operands() {
      return operands;
    }
  }

  /**
   * One activation of a function. Java's stack grows with the nesting of regions and calls only.
   */
  private final class Frame implements Op.Cases<List<@Nullable Object>> {
    private final Map<Value, @Nullable Object> values = new HashMap<>();

    /** Runs a region, then reads its yields. */
    List<@Nullable Object> run(Region region, List<@Nullable Object> arguments) {
      bind(region.params(), arguments);
      for (Op op : region.ops()) {
        if (++executed > patience) {
          throw new IllegalStateException("too many operations, stopped at " + op.at());
        }
        bind(op.results(), op.match(this));
      }
      return all(region.yields());
    }

    private void bind(List<Value> to, List<@Nullable Object> objects) {
      if (to.size() != objects.size()) {
        throw new IllegalStateException(objects.size() + " values for " + to);
      }
      for (int k = 0; k < to.size(); k++) {
        Memory.check(to.get(k), objects.get(k));
        values.put(to.get(k), objects.get(k));
      }
    }

    private @Nullable Object get(Value value) {
      Object object = values.get(value);
      if (object == null && !values.containsKey(value)) {
        throw new IllegalStateException(value + " is used before it is defined");
      }
      return object;
    }

    private Object some(Value value) {
      Object object = get(value);
      if (object == null) {
        throw new NullPointerException(value.toString());
      }
      return object;
    }

    private int number(Value value) {
      return (Integer) some(value);
    }

    private boolean truth(Value value) {
      return (Boolean) some(value);
    }

    private List<@Nullable Object> all(List<Value> list) {
      var objects = new ArrayList<@Nullable Object>(list.size());
      for (Value value : list) {
        objects.add(get(value));
      }
      return objects;
    }

    private static List<@Nullable Object> one(@Nullable Object object) {
      return Collections.singletonList(object);
    }

    @Override
    public List<@Nullable Object> on(Const op) {
      return one(op.value());
    }

    @Override
    @SuppressWarnings("NullAway") // only the comparison of references meets null, and takes it
    public List<@Nullable Object> on(Apply op) {
      return one(op.prim().eval(op.strict(), all(op.operands())));
    }

    @Override
    public List<@Nullable Object> on(NewArray op) {
      int[] sizes = op.sizes().stream().mapToInt(this::number).toArray();
      Object array = Memory.newArray(op.result().type(), sizes);
      return one(op.overwritten() ? Memory.unreadable(array) : array);
    }

    @Override
    public List<@Nullable Object> on(Length op) {
      return one(java.lang.reflect.Array.getLength(some(op.array())));
    }

    @Override
    public List<@Nullable Object> on(Load op) {
      return one(Memory.load(some(op.array()), number(op.index())));
    }

    @Override
    public List<@Nullable Object> on(Store op) {
      Memory.store(some(op.array()), number(op.index()), get(op.value()));
      return List.of();
    }

    @Override
    public List<@Nullable Object> on(NewTape op) {
      return one(new InterpretedTape());
    }

    @Override
    public List<@Nullable Object> on(Push op) {
      ((InterpretedTape) some(op.tape())).push(op.value().type(), get(op.value()));
      return List.of();
    }

    @Override
    public List<@Nullable Object> on(Pop op) {
      return one(((InterpretedTape) some(op.tape())).pop(op.result().type()));
    }

    @Override
    public List<@Nullable Object> on(If op) {
      return run(truth(op.condition()) ? op.then() : op.otherwise(), List.of());
    }

    @Override
    public List<@Nullable Object> on(For op) {
      List<@Nullable Object> carried = all(op.initial());
      int to = number(op.to());
      for (int i = number(op.from()); op.step() > 0 ? i < to : i > to; i += op.step()) {
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(i);
        arguments.addAll(carried);
        carried = run(op.body(), arguments);
      }
      return carried;
    }

    @Override
    public List<@Nullable Object> on(While op) {
      List<@Nullable Object> carried = all(op.initial());
      while (Boolean.TRUE.equals(run(op.condition(), carried).get(0))) {
        carried = run(op.body(), carried);
      }
      return carried;
    }

    @Override
    public List<@Nullable Object> on(Call op) {
      return call(module.get(op.callee()), all(op.operands()));
    }

    @Override
    public List<@Nullable Object> on(Foreign op) {
      return foreign.run(op, all(op.operands()));
    }

    @Override
    public List<@Nullable Object> on(Throw op) {
      throw new ThrownException(op, all(op.operands()));
    }
  }
}
