package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A random module most of whose values are active: they depend on an input and influence an output,
 * so that a mistake in a derivative shows. Like {@link RandomProgram}, but denser, and with all
 * that makes reversal hard: overwritten and exchanged arrays, rows in other places, loops of
 * unknown length, tapes, recursion.
 *
 * <p>It ends soon, indices are in bounds, and nothing throws. Numbers mostly stay small. Branches
 * may depend on them: where one is close to a kink, differences disagree with each other.
 */
public final class ActiveProgram {
  /** The length of all arrays. */
  public static final int LENGTH = 3;

  /** The function to call; the others are its helpers. */
  public static final String ENTRY = RandomProgram.ENTRY;

  /** A function that others call. Its first parameter bounds how deep it calls back. */
  record Helper(String name, List<Value> params, List<Value> results) {}

  private final long seed;
  private final Random random;
  private final Module module = new Module();
  private final List<Helper> helpers = new ArrayList<>();

  /**
   * The program of that seed.
   *
   * @param size about how many statements the entry has
   */
  public ActiveProgram(long seed, int size) {
    this.seed = seed;
    this.random = new Random(seed);
    int count = random.nextInt(4);
    for (int k = 0; k < count; k++) {
      helpers.add(signature("helper" + k));
    }
    entry(size);
    for (int k = 0; k < count; k++) {
      helper(k);
    }
  }

  /** The program itself. */
  public Module module() {
    return module;
  }

  /** Arguments for the entry, always the same. */
  public List<Object> point() {
    var numbers = new Random(seed ^ 0x5DEECE66DL);
    var point = new ArrayList<Object>();
    for (Value param : module.get(ENTRY).params()) {
      point.add(argument(param.type(), numbers));
    }
    return point;
  }

  /** Runs a form of the program at the point; what it gives, as text that tells every bit. */
  public String run(Module program) {
    List<Object> arguments = point();
    List<Object> results =
        new Interpreter(program).patience(200_000).call(ENTRY, arguments.toArray());
    return Arrays.deepToString(new Object[] {results.toArray(), arguments.toArray()});
  }

  private static Object argument(Type type, Random numbers) {
    if (type instanceof Type.Array array) {
      Object object = Memory.newArray(type, new int[] {LENGTH});
      for (int k = 0; k < LENGTH; k++) {
        Memory.store(object, k, argument(array.element(), numbers));
      }
      return object;
    }
    if (type == Type.INT) {
      return numbers.nextInt(LENGTH);
    }
    if (type == Type.BOOLEAN) {
      return numbers.nextBoolean();
    }
    double number = numbers.nextDouble() * 2 - 0.7;
    return type == Type.FLOAT ? (Object) (float) number : (Object) number;
  }

  // ---- functions

  private void entry(int size) {
    var params = new ArrayList<Value>();
    params.add(new Value(Type.DOUBLE, "x"));
    params.add(new Value(Draft.ROW, "a"));
    optional(params, Type.DOUBLE, "y");
    optional(params, Draft.GRID, "g");
    optional(params, Draft.ROW, "b");
    optional(params, Type.INT, "n");
    if (random.nextInt(4) == 0) {
      optional(params, Draft.CUBE, "c");
    }
    var draft = new Draft(random, params);
    var statements =
        new ActiveStatements(draft, helpers, () -> draft.b.constant(random.nextInt(3)));
    statements.some(size);
    var results = new ArrayList<Value>();
    results.add(statements.summary());
    for (Type type : List.of(Type.DOUBLE, Draft.ROW, Draft.GRID)) {
      if (random.nextInt(6) == 0) {
        results.add(draft.pick(type));
      }
    }
    define(ENTRY, draft, params, results);
  }

  private void optional(List<Value> params, Type type, String name) {
    if (random.nextInt(3) > 0) {
      params.add(new Value(type, name));
    }
  }

  private Helper signature(String name) {
    var params = new ArrayList<Value>();
    params.add(new Value(Type.INT, "depth"));
    params.add(new Value(Type.DOUBLE, "u"));
    optional(params, Type.DOUBLE, "v");
    // One array at most that the caller knows by other names: two could be the same.
    optional(params, random.nextInt(3) > 0 ? Draft.ROW : Draft.GRID, "p");
    var results = new ArrayList<Value>(List.of(new Value(Type.DOUBLE, "r")));
    if (random.nextInt(3) == 0) {
      results.add(new Value(random.nextInt(3) > 0 ? Draft.ROW : Type.DOUBLE, "q"));
    }
    return new Helper(name, params, results);
  }

  private void helper(int number) {
    Helper self = helpers.get(number);
    var draft = new Draft(random, self.params());
    List<Helper> later = helpers.subList(number + 1, helpers.size());
    var statements = new ActiveStatements(draft, later, () -> self.params().get(0));
    statements.some(1 + random.nextInt(5));
    if (random.nextInt(3) == 0) {
      statements.callBack(helpers.get(random.nextInt(helpers.size())));
      statements.some(1 + random.nextInt(2));
    }
    var results = new ArrayList<Value>();
    results.add(statements.summary());
    self.results().stream().skip(1).forEach(like -> results.add(draft.pick(like.type())));
    define(self.name(), draft, self.params(), results);
  }

  private void define(String name, Draft draft, List<Value> params, List<Value> results) {
    module.add(Function.primal(name, Location.NONE, draft.b.region(params, results)));
  }

  @Override
  public String toString() {
    return "seed " + seed + "\n" + module;
  }
}
