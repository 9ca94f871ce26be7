package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the functions of a {@link RandomProgram}: statements, each of a random kind. */
final class ProgramGenerator {
  static final Type ROW = Type.array(Type.DOUBLE, 1);
  static final Type GRID = Type.array(Type.DOUBLE, 2);

  /** So many statements, counted as often as loops repeat them, are enough for a function. */
  private static final long MOST_WORK = 5000;

  /** A function that can be called, and how much work that is. */
  private record Callee(
      String name, List<Value> params, List<Value> results, long work, boolean recursive) {}

  private final Random random;
  private final RandomProgram.Options options;
  private final Module module = new Module();
  private final List<Callee> callees = new ArrayList<>();

  private Builder b = new Builder();
  private RandomExpressions expressions;
  private Map<Type, List<Value>> scope = new HashMap<>();
  private long repeats;
  private long work;
  private int line;

  ProgramGenerator(Random random, RandomProgram.Options options) {
    this.random = random;
    this.options = options;
  }

  Module module() {
    int helpers = options.calls() ? random.nextInt(3) : 0;
    for (int k = 0; k < helpers; k++) {
      helper("helper" + k);
    }
    List<Value> params = new ArrayList<>();
    for (Type type : List.of(Type.DOUBLE, Type.DOUBLE, ROW, GRID, Type.INT, Type.BOOLEAN)) {
      params.add(new Value(type, List.of("x", "y", "a", "g", "n", "p").get(params.size())));
    }
    List<Type> results = List.of(Type.DOUBLE);
    if (options.references() && random.nextInt(4) == 0) {
      results = List.of(Type.DOUBLE, ROW);
    }
    function(RandomProgram.ENTRY, params, results, options.size(), null);
    return module;
  }

  // ---- functions

  private void helper(String name) {
    var params = new ArrayList<Value>();
    params.add(new Value(Type.INT, "depth"));
    params.add(new Value(Type.DOUBLE, "u"));
    // One array at most: two could be the same.
    if (random.nextBoolean()) {
      params.add(random.nextBoolean() ? new Value(ROW, "row") : new Value(GRID, "grid"));
    }
    if (random.nextBoolean()) {
      params.add(new Value(Type.BOOLEAN, "q"));
    }
    List<Type> results = new ArrayList<>(List.of(Type.DOUBLE));
    if (random.nextInt(3) == 0) {
      results.add(options.references() && random.nextBoolean() ? ROW : Type.INT);
    }
    List<Value> like = results.stream().map(type -> new Value(type, "r")).toList();
    boolean recursive = random.nextInt(3) == 0;
    var self = new Callee(name, params, like, 0, recursive);
    function(name, params, results, 1 + random.nextInt(4), recursive ? self : null);
    // A recursive call is at most LENGTH deep.
    long total = recursive ? work * (RandomProgram.LENGTH + 1) : work;
    callees.add(new Callee(name, params, like, total, recursive));
  }

  private void function(
      String name, List<Value> params, List<Type> results, int size, Callee self) {
    b = new Builder();
    expressions = new RandomExpressions(random, b, options.smooth(), this::pick);
    scope = new HashMap<>();
    repeats = 1;
    work = 0;
    params.forEach(this::add);
    statements(size);
    if (self != null) {
      recursiveCall(self);
      statements(1);
    }
    var yields = new ArrayList<Value>();
    for (Type type : results) {
      yields.add(pick(type));
    }
    Location at = Location.of("Random.java", 1);
    module.add(Function.primal(name, at, b.region(params, yields)));
  }

  // ---- what is in scope

  private void add(Value value) {
    scope.computeIfAbsent(value.type(), type -> new ArrayList<>()).add(value);
  }

  /** Some value of the type, most likely a recent one; a new one if there is none. */
  Value pick(Type type) {
    List<Value> values = scope.getOrDefault(type, List.of());
    if (values.isEmpty() || (type instanceof Type.Scalar && random.nextInt(8) == 0)) {
      Value fresh = fresh(type);
      add(fresh);
      return fresh;
    }
    int back = (int) Math.abs(random.nextGaussian() * 3);
    return values.get(Math.max(0, values.size() - 1 - back));
  }

  private Value fresh(Type type) {
    if (type instanceof Type.Array array) {
      Value size = b.constant(RandomProgram.LENGTH);
      return array.rank() == 1 ? b.newArray(type, "v", size) : b.newArray(type, "w", size, size);
    }
    return expressions.literal(type);
  }

  /** Builds a region; what becomes visible in it is forgotten afterwards. */
  private Region region(
      List<Value> params, long times, java.util.function.Supplier<List<Value>> body) {
    Map<Type, List<Value>> outer = scope;
    scope = new HashMap<>();
    outer.forEach((type, values) -> scope.put(type, new ArrayList<>(values)));
    repeats *= times;
    params.forEach(this::add);
    Location at = b.at();
    Region region = b.nested(params, body);
    b.at(at);
    repeats /= times;
    scope = outer;
    return region;
  }

  // ---- statements

  private void statements(int count) {
    for (int k = 0; k < count; k++) {
      b.at(Location.of("Random.java", 2 + line++ % 50));
      work += repeats;
      statement();
    }
  }

  private void statement() {
    boolean nest = repeats < 100 && work < MOST_WORK;
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> add(expressions.number());
      case 3 -> add(expressions.integer());
      case 4 -> add(expressions.truth());
      case 5 -> load();
      case 6, 7 -> b.store(pick(ROW), expressions.index(), pick(Type.DOUBLE));
      case 8 -> references();
      case 9 -> {
        if (nest) {
          branch();
        }
      }
      case 10 -> {
        if (nest && random.nextInt(3) > 0) {
          counted();
        } else if (nest) {
          conditional();
        }
      }
      default -> call();
    }
  }

  private void load() {
    if (random.nextInt(3) == 0) {
      add(b.load(pick(GRID), expressions.index(), "row"));
    } else {
      add(b.load(pick(ROW), expressions.index(), "e"));
    }
  }

  private void references() {
    if (options.references()) {
      b.store(pick(GRID), expressions.index(), pick(ROW));
    }
    if (options.throwing() && random.nextInt(3) == 0) {
      Value bad = b.and(expressions.truth(), expressions.truth());
      Region guard =
          region(
              List.of(),
              1,
              () -> {
                b.append(
                    new Ops.Throw(
                        b.at(), "new Error(String.valueOf($0))", List.of(pick(Type.DOUBLE))));
                return List.of();
              });
      b.ifElse(bad, guard, new Region(List.of(), List.of(), List.of()));
    }
    add(b.length(pick(ROW)));
  }

  /** Up to so many types of values to yield or carry. */
  private List<Type> types(int most) {
    var types = new ArrayList<Type>();
    int count = random.nextInt(most + 1);
    for (int k = 0; k < count; k++) {
      List<Type> choice =
          options.references()
              ? List.of(Type.DOUBLE, Type.DOUBLE, Type.INT, ROW, GRID)
              : List.of(Type.DOUBLE, Type.DOUBLE, Type.INT);
      types.add(choice.get(random.nextInt(choice.size())));
    }
    return types;
  }

  private List<Value> pickAll(List<Type> types) {
    var values = new ArrayList<Value>();
    for (Type type : types) {
      values.add(pick(type));
    }
    return values;
  }

  private void branch() {
    List<Type> types = types(2);
    Value condition = pick(Type.BOOLEAN);
    Region then = region(List.of(), 1, () -> body(types));
    Region otherwise =
        region(List.of(), 1, () -> random.nextBoolean() ? body(types) : pickAll(types));
    b.ifElse(condition, then, otherwise).forEach(this::add);
  }

  private List<Value> body(List<Type> types) {
    statements(1 + random.nextInt(3));
    return pickAll(types);
  }

  private void counted() {
    List<Type> types = types(2);
    List<Value> initial = pickAll(types);
    Value low = b.constant(0);
    Value high = random.nextInt(3) == 0 ? b.length(pick(ROW)) : b.constant(1 + random.nextInt(4));
    int step = List.of(1, 1, 2, -1).get(random.nextInt(4));
    if (step < 0) {
      low = b.constant(random.nextInt(RandomProgram.LENGTH));
      high = b.constant(-1);
    }
    var params = new ArrayList<Value>(List.of(new Value(Type.INT, "i")));
    types.forEach(type -> params.add(new Value(type, "c")));
    Region body = region(params, RandomProgram.LENGTH, () -> body(types));
    b.forLoop(low, high, step, initial, body).forEach(this::add);
  }

  /** Counts down a carried integer; may end before that. */
  private void conditional() {
    List<Type> types = types(2);
    Value zero = b.constant(0);
    List<Value> initial = Ops.plus(List.of(expressions.index()), pickAll(types));
    List<Value> params = Builder.copies(initial);
    Region condition =
        region(
            params,
            RandomProgram.LENGTH,
            () -> {
              Value more = b.gt(params.get(0), zero);
              return List.of(random.nextBoolean() ? more : b.and(more, expressions.truth()));
            });
    List<Value> bodyParams = Builder.copies(initial);
    Region body =
        region(
            bodyParams,
            RandomProgram.LENGTH,
            () -> {
              Value less = b.sub(bodyParams.get(0), b.constant(1));
              return Ops.plus(List.of(less), body(types));
            });
    b.whileLoop(initial, condition, body).forEach(this::add);
  }

  private void call() {
    if (callees.isEmpty()) {
      add(expressions.number());
      return;
    }
    Callee callee = callees.get(random.nextInt(callees.size()));
    if (repeats * callee.work() > MOST_WORK) {
      return;
    }
    work += repeats * callee.work();
    call(callee, expressions.index());
  }

  private void call(Callee callee, Value depth) {
    var arguments = new ArrayList<Value>(List.of(depth));
    for (Value param : callee.params().subList(1, callee.params().size())) {
      arguments.add(pick(param.type()));
    }
    b.call(callee.name(), callee.results(), arguments).forEach(this::add);
  }

  private void recursiveCall(Callee self) {
    Value depth = self.params().get(0);
    Value more = b.gt(depth, b.constant(0));
    List<Type> types = Region.types(self.results());
    Region then =
        region(
            List.of(),
            1,
            () -> {
              call(self, b.sub(depth, b.constant(1)));
              return pickAll(types);
            });
    Region otherwise = region(List.of(), 1, () -> pickAll(types));
    b.ifElse(more, then, otherwise).forEach(this::add);
  }
}
