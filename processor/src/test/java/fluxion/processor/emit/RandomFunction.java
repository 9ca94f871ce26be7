package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random functions that are hard to write as structured code: few names for many values, branches
 * and loops that carry them in all orders, effects between everything.
 */
final class RandomFunction {
  private static final Type DOUBLES = Type.array(Type.DOUBLE, 1);
  private static final List<String> HINTS = List.of("", "", "", "x", "y", "s", "sBar");
  private static final int LENGTH = 4;

  private final Random random;
  private final Function helper;
  private final Builder b = new Builder();
  private List<Value> scope = new ArrayList<>();
  private Value tape;
  private int line;

  RandomFunction(Random random, Function helper) {
    this.random = random;
    this.helper = helper;
  }

  /** Arguments for a function made here. */
  static Object[] arguments(Function function, Random random) {
    var arguments = new ArrayList<Object>();
    for (Value param : function.params()) {
      if (param.type().equals(DOUBLES)) {
        arguments.add(random.doubles(LENGTH, -2, 2).toArray());
      } else {
        Object scalar = param.type() == Type.INT ? random.nextInt(5) - 1 : nice(random);
        arguments.add(scalar);
      }
    }
    return arguments.toArray();
  }

  private static Object nice(Random random) {
    return random.nextInt(8) == 0 ? (Object) (-0.0) : (Object) (random.nextInt(9) / 2.0 - 2);
  }

  Function make(String name, int size) {
    List<Value> params =
        List.of(
            new Value(Type.DOUBLE, "x"),
            new Value(Type.DOUBLE, "y"),
            new Value(Type.INT, "n"),
            new Value(DOUBLES, "a"),
            new Value(DOUBLES, "b"));
    scope.addAll(params);
    tape = b.newTape("tape");
    ops(size, 0);
    var results = new ArrayList<Value>();
    for (int k = helper == null ? 2 : random.nextInt(4); k > 0; k--) {
      results.add(helper == null ? pick(Type.DOUBLE) : pick(any()));
    }
    return Function.primal(name, Location.NONE, b.region(params, results));
  }

  // ---- choosing

  private Type any() {
    return List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Type.INT, Type.BOOLEAN)
        .get(random.nextInt(5));
  }

  private String hint() {
    return HINTS.get(random.nextInt(HINTS.size()));
  }

  private Value pick(Type type) {
    List<Value> fitting = scope.stream().filter(v -> v.type().equals(type)).toList();
    if (fitting.isEmpty() || (!type.equals(DOUBLES) && random.nextInt(12) == 0)) {
      return constant(type);
    }
    int back = Math.min(fitting.size(), random.nextInt(3) == 0 ? fitting.size() : 4);
    return fitting.get(fitting.size() - 1 - random.nextInt(back));
  }

  private Value constant(Type type) {
    if (type == Type.INT) {
      return b.constant(random.nextInt(LENGTH));
    }
    return type == Type.BOOLEAN
        ? b.constant(type, (Object) random.nextBoolean())
        : b.constant(List.of(0.0, 1.0, -0.0, -1.5, 2.0).get(random.nextInt(5)));
  }

  private Value index() {
    if (random.nextInt(3) == 0) {
      return b.constant(random.nextInt(20) == 0 ? LENGTH : random.nextInt(LENGTH));
    }
    return b.apply(Prim.FLOOR_MOD, pick(Type.INT), b.constant(LENGTH));
  }

  // ---- operations

  private void ops(int count, int depth) {
    for (int k = 0; k < count; k++) {
      if (random.nextInt(3) == 0) {
        line++;
        b.at(new Location("Random.java", line, 0, "line " + line + ";", 0));
      }
      op(depth);
    }
  }

  private void op(int depth) {
    switch (random.nextInt(depth < 3 ? 20 : 14)) {
      case 0, 1, 2, 3 -> arithmetic();
      case 4 -> scope.add(named(Prim.NEG, pick(Type.DOUBLE)));
      case 5 -> integer();
      case 6 -> scope.add(named(comparison(), pick(Type.DOUBLE), pick(Type.DOUBLE)));
      case 7 -> scope.add(named(Prim.NOT, pick(Type.BOOLEAN)));
      case 8, 9 -> scope.add(b.load(pick(DOUBLES), index(), hint()));
      case 10 -> b.store(pick(DOUBLES), index(), pick(Type.DOUBLE));
      case 11 -> accumulate();
      case 12 -> foreign();
      case 13 -> {
        if (random.nextInt(3) > 0) {
          b.push(tape, pick(Type.DOUBLE));
          scope.add(b.pop(tape, Type.DOUBLE, hint()));
        } else if (helper != null) {
          scope.addAll(
              b.call(
                  "helper",
                  helper.results(),
                  List.of(
                      pick(Type.DOUBLE),
                      pick(Type.DOUBLE),
                      b.constant(1),
                      pick(DOUBLES),
                      pick(DOUBLES))));
        }
      }
      case 14, 15, 16 -> branch(depth);
      case 17, 18 -> loop(depth);
      default -> whileLoop(depth);
    }
  }

  private Value named(Prim prim, Value... operands) {
    return b.apply(hint(), prim, List.of(operands));
  }

  private void arithmetic() {
    List<Prim> prims = List.of(Prim.ADD, Prim.SUB, Prim.MUL, Prim.DIV, Prim.ADD, Prim.MUL);
    Prim prim = prims.get(random.nextInt(prims.size()));
    scope.add(named(prim, pick(Type.DOUBLE), pick(Type.DOUBLE)));
  }

  private void integer() {
    List<Prim> prims = List.of(Prim.ADD, Prim.SUB, Prim.MUL, Prim.DIV, Prim.REM);
    Prim prim = prims.get(random.nextInt(prims.size()));
    Value right = pick(Type.INT);
    scope.add(named(prim, pick(Type.INT), right));
  }

  private Prim comparison() {
    return List.of(Prim.LT, Prim.GE, Prim.EQ, Prim.NE).get(random.nextInt(4));
  }

  private void accumulate() {
    Value array = pick(DOUBLES);
    Value index = index();
    Value old = b.load(array, index, "");
    b.store(array, index, b.add(old, pick(Type.DOUBLE)));
  }

  private void foreign() {
    Value operand = pick(Type.DOUBLE);
    if (random.nextInt(3) == 0) {
      b.append(
          new Ops.Foreign(
              b.at(),
              List.of(),
              "fluxion.processor.emit.Effects.note($0)",
              List.of(operand),
              false,
              Problem.ACTIVE_FOREIGN));
      return;
    }
    var result = new Value(Type.DOUBLE, hint());
    String call = "fluxion.processor.emit.Effects.tick($0)";
    String lambda = "((java.util.function.DoubleSupplier) () -> " + call + ").getAsDouble()";
    String template = random.nextInt(4) == 0 ? lambda : call;
    b.append(
        new Ops.Foreign(
            b.at(), List.of(result), template, List.of(operand), false, Problem.ACTIVE_FOREIGN));
    scope.add(result);
  }

  private Region nested(List<Value> params, int size, int depth, List<Type> yields) {
    List<Value> outer = scope;
    scope = new ArrayList<>(outer);
    scope.addAll(params);
    Region region =
        b.nested(
            params,
            () -> {
              ops(size, depth + 1);
              if (random.nextInt(25) == 0) {
                b.append(
                    new Ops.Throw(
                        b.at(),
                        "new IllegalStateException(String.valueOf($0))",
                        List.of(pick(Type.DOUBLE))));
              }
              return yields.stream().map(this::pick).toList();
            });
    scope = outer;
    return region;
  }

  private List<Type> types(int most) {
    var types = new ArrayList<Type>();
    for (int k = random.nextInt(most + 1); k > 0; k--) {
      types.add(any());
    }
    return types;
  }

  private void branch(int depth) {
    List<Type> types = types(2);
    Value condition = pick(Type.BOOLEAN);
    Region then = nested(List.of(), random.nextInt(5), depth, types);
    Region otherwise = nested(List.of(), random.nextInt(4), depth, types);
    var results = new ArrayList<Value>();
    types.forEach(type -> results.add(new Value(type, hint())));
    b.append(new Ops.If(b.at(), results, condition, then, otherwise));
    scope.addAll(results);
  }

  private List<Value> fresh(List<Type> types) {
    var values = new ArrayList<Value>();
    types.forEach(type -> values.add(new Value(type, hint())));
    return values;
  }

  private void loop(int depth) {
    List<Type> types = types(3);
    Value from = b.constant(random.nextInt(2));
    Value to = random.nextBoolean() ? index() : b.constant(random.nextInt(4));
    boolean down = random.nextInt(3) == 0;
    List<Value> initial = types.stream().map(this::pick).toList();
    var params = new ArrayList<Value>();
    params.add(new Value(Type.INT, random.nextBoolean() ? "i" : hint()));
    params.addAll(fresh(types));
    Region body = nested(params, random.nextInt(6), depth, types);
    List<Value> results = fresh(types);
    b.append(
        down
            ? new Ops.For(b.at(), results, to, b.sub(from, b.constant(1)), -1, initial, body)
            : new Ops.For(b.at(), results, from, to, 1 + random.nextInt(2), initial, body));
    scope.addAll(results);
  }

  /** A loop that counts its trips in the last carried value. */
  private void whileLoop(int depth) {
    List<Type> types = new ArrayList<>(types(2));
    List<Value> initial = new ArrayList<>(types.stream().map(this::pick).toList());
    initial.add(b.constant(0));
    List<Value> tested = fresh(types);
    List<Value> carried = fresh(types);
    var trip = new Value(Type.INT, hint());
    tested.add(trip);
    Value most = pick(Type.INT);
    Region condition =
        b.nested(
            tested,
            () -> {
              Value below = b.apply(Prim.LT, trip, b.constant(3));
              // This may need a variable, and has the name of one that the loop carries.
              String name = tested.get(random.nextInt(tested.size())).hint();
              Value least = b.apply(name, Prim.SUB, List.of(trip, most));
              Value also = b.apply(Prim.LE, b.apply(Prim.ADD, least, least), b.constant(0));
              return List.of(
                  random.nextBoolean()
                      ? below
                      : b.apply(Prim.AND, below, random.nextBoolean() ? also : below));
            });
    var counter = new Value(Type.INT, hint());
    carried.add(counter);
    Region inner = nested(carried, random.nextInt(5), depth, types);
    var increment = new Builder();
    increment.appendAll(inner.ops());
    Value next = increment.apply(hint(), Prim.ADD, List.of(counter, increment.constant(1)));
    var yields = new ArrayList<>(inner.yields());
    yields.add(next);
    types.add(Type.INT);
    List<Value> results = fresh(types);
    b.append(new Ops.While(b.at(), results, initial, condition, increment.region(carried, yields)));
    scope.addAll(results);
  }
}
