package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** A function of an {@link ActiveProgram} in the making: what is in scope, and chance. */
final class Draft {
  static final Type ROW = Type.array(Type.DOUBLE, 1);
  static final Type GRID = Type.array(Type.DOUBLE, 2);
  static final Type CUBE = Type.array(Type.DOUBLE, 3);
  static final Type INDICES = Type.array(Type.INT, 1);

  final Builder b = new Builder();
  private final Random random;
  private final Set<Value> inRange = new LinkedHashSet<>();
  private List<Value> scope = new ArrayList<>();
  private long repeats = 1;
  private int depth;

  Draft(Random random, List<Value> params) {
    this.random = random;
    scope.addAll(params);
  }

  // ---- chance

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  // ---- scope

  void add(Value value) {
    scope.add(value);
  }

  void addAll(List<Value> values) {
    scope.addAll(values);
  }

  /** The value is an index in bounds. */
  void inRange(Value index) {
    inRange.add(index);
  }

  /** A value of the type, most likely a recent one; a new one if there is none. */
  Value pick(Type type) {
    List<Value> values = all(type);
    if (values.isEmpty() || (type == Type.DOUBLE && chance(4))) {
      Value fresh = fresh(type);
      add(fresh);
      return fresh;
    }
    int back = chance(30) ? below(values.size()) : (int) Math.abs(random.nextGaussian() * 2);
    return values.get(Math.max(0, values.size() - 1 - back));
  }

  List<Value> pickAll(List<Type> types) {
    var values = new ArrayList<Value>();
    types.forEach(type -> values.add(pick(type)));
    return values;
  }

  private List<Value> all(Type type) {
    return scope.stream().filter(value -> value.type().equals(type)).toList();
  }

  /** A literal, or an array of zeros. */
  Value fresh(Type type) {
    if (type instanceof Type.Array array) {
      Value size = b.constant(ActiveProgram.LENGTH);
      Value[] sizes = new Value[array.rank()];
      java.util.Arrays.fill(sizes, size);
      return b.newArray(type, "fresh", sizes);
    }
    if (type == Type.INT) {
      return b.constant(below(ActiveProgram.LENGTH));
    }
    return type == Type.BOOLEAN
        ? b.constant(type, (Object) chance(50))
        : b.constant(type, (1 + below(40)) / 16.0 - 1);
  }

  /** An index in bounds. */
  Value index() {
    List<Value> known = all(Type.INT).stream().filter(inRange::contains).toList();
    if (!known.isEmpty() && chance(60)) {
      return known.get(below(known.size()));
    }
    Value index =
        chance(40)
            ? b.constant(below(ActiveProgram.LENGTH))
            : b.apply(Prim.FLOOR_MOD, pick(Type.INT), b.constant(ActiveProgram.LENGTH));
    inRange(index);
    return index;
  }

  // ---- regions

  int depth() {
    return depth;
  }

  /** How often the current place runs in one run of the function, at most. */
  long repeats() {
    return repeats;
  }

  /** Builds a region; what becomes visible in it is forgotten afterwards. */
  Region region(List<Value> params, int times, Supplier<List<Value>> body) {
    List<Value> outer = scope;
    scope = new ArrayList<>(outer);
    scope.addAll(params);
    repeats *= times;
    depth++;
    try {
      return b.nested(params, body);
    } finally {
      depth--;
      repeats /= times;
      scope = outer;
    }
  }
}
