package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Ops.Apply;
import fluxion.processor.ir.Ops.Call;
import fluxion.processor.ir.Ops.Const;
import fluxion.processor.ir.Ops.For;
import fluxion.processor.ir.Ops.If;
import fluxion.processor.ir.Ops.Length;
import fluxion.processor.ir.Ops.Load;
import fluxion.processor.ir.Ops.NewArray;
import fluxion.processor.ir.Ops.NewTape;
import fluxion.processor.ir.Ops.Pop;
import fluxion.processor.ir.Ops.Push;
import fluxion.processor.ir.Ops.Store;
import fluxion.processor.ir.Ops.While;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Appends operations to one region, stamping each with the current location. Operand types are
 * trusted here and checked by the verifier.
 */
public final class Builder extends ScalarMath {
  private static final int RECENT = 64;

  private final Map<Value, Object> literals;
  private List<Op> ops = new ArrayList<>();
  private Location at = Location.NONE;
  private boolean strict;
  private Map<List<Object>, Value> computed = Map.of();

  /** A builder that has appended nothing. */
  public Builder() {
    this(new HashMap<>());
  }

  private Builder(Map<Value, Object> literals) {
    this.literals = literals;
  }

  /** A builder of another region of the same function: the two know each other's literals. */
  public Builder sibling() {
    return new Builder(literals).at(at);
  }

  /** Operations appended from now on come from there. */
  public Builder at(Location location) {
    at = location;
    return this;
  }

  /** The current location. */
  public Location at() {
    return at;
  }

  /** Whether primitives appended from now on are those of {@code StrictMath}. */
  public Builder strict(boolean on) {
    strict = on;
    return this;
  }

  /**
   * Primitives that some of these operations apply need not be applied again: their results are in
   * scope. Cheap ones are, since that costs no more.
   */
  public Builder reusing(List<Op> ops) {
    computed = new HashMap<>();
    for (Op op : ops) {
      if (op instanceof Apply apply && !apply.prim().cheap()) {
        computed.putIfAbsent(key(apply), apply.result());
      }
    }
    return this;
  }

  private static List<Object> key(Apply apply) {
    return List.of(apply.prim(), apply.operands(), apply.strict());
  }

  /** Appends an operation as it is. */
  public <T extends Op> T append(T op) {
    ops.add(op);
    know(op);
    return op;
  }

  /** Appends operations as they are. */
  public void appendAll(List<? extends Op> more) {
    ops.addAll(more);
    more.forEach(this::know);
  }

  /** Inserts operations before the one that was appended as the given number, from 0. */
  public void insert(int position, List<? extends Op> more) {
    ops.addAll(position, more);
    more.forEach(this::know);
  }

  /**
   * Moves operations that were appended after the one with the given number, from 0, before it.
   *
   * @return the number it has then
   */
  public int moveUp(List<Op> some, int position) {
    ops.removeAll(some);
    ops.addAll(position, some);
    return position + some.size();
  }

  /** What has been appended so far. */
  public List<Op> ops() {
    return List.copyOf(ops);
  }

  /** The last operation, among the last few, that the predicate holds for; null if none. */
  public @Nullable Op last(Predicate<Op> which) {
    for (int k = ops.size() - 1; k >= Math.max(0, ops.size() - RECENT); k--) {
      if (which.test(ops.get(k))) {
        return ops.get(k);
      }
    }
    return null;
  }

  /** Everything so far as a region. */
  public Region region(List<Value> params, List<Value> yields) {
    return new Region(params, ops, yields);
  }

  /** Builds a nested region: what the supplier appends here becomes its operations. */
  public Region nested(List<Value> params, Supplier<List<Value>> body) {
    List<Op> outer = ops;
    ops = new ArrayList<>();
    try {
      List<Value> yields = body.get();
      return new Region(params, ops, yields);
    } finally {
      ops = outer;
    }
  }

  // ---- constants and primitives

  /** Takes note of the literals in code appended elsewhere, for {@link #constantOf}. */
  public Builder know(Region region) {
    region.walk(this::know);
    return this;
  }

  private void know(Op op) {
    if (op instanceof Const constant && constant.value() != null) {
      literals.put(constant.result(), constant.value());
    }
  }

  /**
   * What a value is known to be: a literal appended here or seen by {@link #know}. Rules may write
   * better code for it.
   */
  public Optional<Object> constantOf(Value value) {
    return Optional.ofNullable(literals.get(value));
  }

  /** A literal of the given type. */
  public Value constant(Type type, @Nullable Object value) {
    return append(new Const(at, new Value(type), value)).result();
  }

  /** A {@code double} literal. */
  public Value constant(double value) {
    return constant(Type.DOUBLE, value);
  }

  /** An {@code int} literal. */
  public Value constant(int value) {
    return constant(Type.INT, (Object) value);
  }

  /** The literal of a floating-point type that is nearest to the given number. */
  public Value constant(Type type, double value) {
    return type == Type.FLOAT
        ? constant(type, (Object) (float) value)
        : constant(type, (Object) value);
  }

  /** The zero, {@code false} or {@code null} of a type. */
  public Value zero(Type type) {
    return constant(type, Constants.zero(type));
  }

  /** Applies a primitive. */
  @Override
  public Value apply(Prim prim, Value... operands) {
    return apply("", prim, List.of(operands));
  }

  /** Applies a primitive; the result has a name for readers. */
  public Value apply(String hint, Prim prim, List<Value> operands) {
    Value result = new Value(prim.result(Region.types(operands)), hint);
    var apply = new Apply(at, result, prim, operands, strict && prim.hasStrictForm());
    Value known = prim.cheap() ? null : computed.get(key(apply));
    return known == null ? append(apply).result() : known;
  }

  /** The number of operations appended so far, as a mark for {@link #named}. */
  public int mark() {
    return ops.size();
  }

  /**
   * Gives a temporary a name for readers, if the last operation defines it and was appended after
   * the mark (so that nobody else can know the value); what is returned stands for it from now on.
   */
  public Value named(Value value, String hint, int mark) {
    if (ops.size() <= mark || hint.isEmpty() || !value.hint().isEmpty()) {
      return value;
    }
    Op last = ops.get(ops.size() - 1);
    if (last.results().size() != 1 || last.results().get(0) != value) {
      return value;
    }
    var named = new Value(value.type(), hint);
    ops.set(ops.size() - 1, last.with(List.of(named), last.operands(), last.regions()));
    return named;
  }

  // ---- memory

  /** A new array. */
  public Value newArray(Type type, String hint, Value... sizes) {
    return append(new NewArray(at, new Value(type, hint), List.of(sizes), false, false)).result();
  }

  /** A new array for derivatives. */
  public Value newShadow(Type type, String hint, Value... sizes) {
    return append(new NewArray(at, new Value(type, hint), List.of(sizes), false, true)).result();
  }

  /** A new array all of whose elements are written before they are read. */
  public Value newOverwritten(Type type, String hint, Value... sizes) {
    return append(new NewArray(at, new Value(type, hint), List.of(sizes), true, false)).result();
  }

  /** The length of an array. */
  public Value length(Value array) {
    return append(new Length(at, new Value(Type.INT), array)).result();
  }

  /** Reads an element that the program reads. */
  public Value load(Value array, Value index, String hint) {
    return append(new Load(at, element(array, hint), array, index, false)).result();
  }

  /** Reads an element at an index known to be good. */
  public Value loadSafely(Value array, Value index, String hint) {
    return append(new Load(at, element(array, hint), array, index, true)).result();
  }

  /** Writes an element that the program writes. */
  public void store(Value array, Value index, Value value) {
    append(new Store(at, array, index, value, false));
  }

  /** Writes an element at an index known to be good. */
  public void storeSafely(Value array, Value index, Value value) {
    append(new Store(at, array, index, value, true));
  }

  private static Value element(Value array, String hint) {
    return new Value(((Type.Array) array.type()).element(), hint);
  }

  /** A new tape. */
  public Value newTape(String hint) {
    return append(new NewTape(at, new Value(Type.TAPE, hint))).result();
  }

  /** Puts a value on a tape. */
  public void push(Value tape, Value value) {
    append(new Push(at, tape, value));
  }

  /** Takes the top value of a type off a tape. */
  public Value pop(Value tape, Type type, String hint) {
    return append(new Pop(at, new Value(type, hint), tape)).result();
  }

  // ---- control

  /** A branch whose regions were built before. */
  public List<Value> ifElse(Value condition, Region then, Region otherwise) {
    return append(new If(at, copies(then.yields()), condition, then, otherwise)).results();
  }

  /** {@code condition ? then : otherwise}, evaluating one side only. */
  public Value choose(Value condition, Supplier<Value> then, Supplier<Value> otherwise) {
    Region first = nested(List.of(), () -> List.of(then.get()));
    Region second = nested(List.of(), () -> List.of(otherwise.get()));
    return ifElse(condition, first, second).get(0);
  }

  /** A counted loop whose body was built before. */
  public List<Value> forLoop(Value from, Value to, int step, List<Value> initial, Region body) {
    List<Value> results = copies(body.params().subList(1, body.params().size()));
    return append(new For(at, results, from, to, step, initial, body)).results();
  }

  /** {@code for (i = 0; i < to; i++)} without carried values. */
  public void forEach(Value to, String index, java.util.function.Consumer<Value> body) {
    forEach(constant(0), to, index, body);
  }

  /** {@code for (i = from; i < to; i++)} without carried values. */
  public void forEach(Value from, Value to, String index, java.util.function.Consumer<Value> body) {
    var i = new Value(Type.INT, index);
    Region region =
        nested(
            List.of(i),
            () -> {
              body.accept(i);
              return List.of();
            });
    forLoop(from, to, 1, List.of(), region);
  }

  /** A while loop whose regions were built before. */
  public List<Value> whileLoop(List<Value> initial, Region condition, Region body) {
    return append(new While(at, copies(body.params()), initial, condition, body)).results();
  }

  /** A call; the results are fresh values like those given. */
  public List<Value> call(String callee, List<Value> like, List<Value> arguments) {
    return append(new Call(at, copies(like), callee, arguments)).results();
  }

  /** Fresh values of the same types and names. */
  public static List<Value> copies(List<Value> values) {
    var copies = new ArrayList<Value>();
    for (Value value : values) {
      copies.add(value.copy());
    }
    return copies;
  }
}
