package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Confined;
import fluxion.processor.analysis.Divisors;
import fluxion.processor.analysis.Independence;
import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.Liveness;
import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.NullTests;
import fluxion.processor.analysis.Sizes;
import fluxion.processor.analysis.Stability;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reverse mode. The forward sweep is the program with shadows beside its active arrays; the reverse
 * sweep is written by dualities ({@link Reversal}) as if every primal value were in scope, and
 * {@link Residuals} then decides how it gets those it turns out to use. (Griewank and Walther,
 * Evaluating Derivatives, chapters 3 and 12; the shape of the rules follows linear transposition as
 * in Dex.)
 */
final class Vjp {
  private final Function function;
  private final Key key;
  private final List<Op> prologue = new ArrayList<>();
  private @Nullable Value tape;

  final Derivations derivations;
  final Activity activity;
  final Stability stability;
  final Independence independence;
  final Residuals residuals;
  final Shadows shadows = new Shadows("Bar");

  /**
   * Arrays of one trip each of whose elements is written before it is read, and which can be made
   * before the loop: residuals, and what the function has of that kind.
   */
  final Set<Value> overwritten = new HashSet<>();

  final Map<Value, Op> definitions = new HashMap<>();

  final Recordings recordings;

  private final Set<Value> nullable;

  /**
   * Prepares one function.
   *
   * @param exposed references into memory that others may write between the two sweeps
   */
  Vjp(Derivations derivations, Key key, Collection<Value> exposed) {
    this.derivations = derivations;
    this.function = derivations.module().get(key.function());
    this.key = key;
    this.activity = derivations.activity(key);
    this.stability = new Stability(function, activity.memory(), exposed);
    this.independence = new Independence(function, activity);
    this.residuals = new Residuals(stability, new Divisors(function.body()));
    var confined = new Confined(function.body());
    var sizes = new Sizes(function.body());
    function.body().walk(op -> define(op, confined, sizes));
    this.nullable = NullTests.of(function);
    this.recordings = new Recordings(derivations.recordings(), function.name(), definitions);
  }

  private void define(Op op, Confined confined, Sizes sizes) {
    op.results().forEach(v -> definitions.put(v, op));
    boolean early =
        op instanceof Ops.NewArray a
            && a.overwritten()
            && confined.contains(a.result())
            && sizes.harmless(a); // where it is made early nothing must be thrown
    if (early) {
      overwritten.addAll(op.results());
    }
  }

  /** Both sweeps as one function: (params, shadows, seeds) → (results, adjoints). */
  Function joint(String name) {
    var signature = new Data();
    signature.add(function.params(), Function.primals(function.params().size()));
    List<Integer> active = Derivations.activeParams(function, activity, key);
    var adjoints = new Adjoints();
    var reverse = new Builder().know(function.body());
    Map<Value, Value> homes = moveOut(active, signature, reverse);
    zeroShadows();
    seed(signature, adjoints, reverse);
    List<Op> forward = together(function.body().ops(), adjoints, reverse, false);
    homes.forEach((given, home) -> derivations.library().refill(reverse, given, home));
    var out = new Data();
    out.add(function.results(), Function.primals(function.results().size()));
    addAdjoints(active, adjoints, reverse, out);
    var ops = new ArrayList<Op>(prologue);
    if (tape != null) {
      ops.add(new Ops.NewTape(function.at(), tape));
    }
    ops.addAll(forward);
    ops.addAll(reverse.ops());
    Region body = new Region(signature.values, ops, out.values);
    return derived(name, prune(body), signature, out);
  }

  /**
   * The sweeps as two functions that share a tape: (params, shadows, tape) → (results, shadows of
   * results), and (seeds, shadows of tapes, tape) → (adjoints). The shadows of arrays, too, go over
   * the tape: on it may be others that share memory with them, and whoever reads the second
   * function alone must see that.
   */
  List<Function> split(String forwardName, String reverseName) {
    List<Integer> active = Derivations.activeParams(function, activity, key);
    var in = new Data();
    in.add(function.params(), Function.primals(function.params().size()));
    addShadows(active, in);
    List<Value> known = in.values.stream().filter(v -> v.type() != Type.TAPE).toList();
    var reverseIn = new Data();
    var adjoints = new Adjoints();
    var reverse = new Builder().know(function.body());
    for (int k : Derivations.activeResults(function, activity, key)) {
      Value result = function.results().get(k);
      if (result.type().byValue()) {
        Value seed = seed(k, result, reverseIn);
        adjoints.add(result, seed, reverse);
      }
    }
    addShadows(tapes(active), reverseIn);
    Value shared = tape();
    in.add(shared, new Role(Role.Kind.TAPE, 0));
    reverseIn.add(shared, new Role(Role.Kind.TAPE, 0));
    List<Op> forward = new ArrayList<>(sweep(function.body().ops(), adjoints, reverse, true));
    var reverseOut = new Data();
    addAdjoints(active, adjoints, reverse, reverseOut);
    Region reverseBody = prune(reverse.region(reverseIn.values, reverseOut.values));
    Residuals.Plan plan = residuals.plan(known, forward, reverseBody);
    recordings.tell(function.at(), "a call", plan.recorded());
    reverseBody = recordOnTape(plan, forward, reverseBody);
    var out = new Data();
    out.add(function.results(), Function.primals(function.results().size()));
    for (int k : Derivations.activeResults(function, activity, key)) {
      Value result = function.results().get(k);
      if (result.type().byReference()) {
        out.add(shadow(result), new Role(Role.Kind.SHADOW, k));
      }
    }
    Region forwardBody = new Region(in.values, forward, out.values);
    return List.of(
        derived(forwardName, forwardBody, in, out),
        derived(reverseName, reverseBody, reverseIn, reverseOut));
  }

  private Function derived(String name, Region body, Data in, Data out) {
    return new Function(
        name, function.at(), body, in.roles, out.roles, function.sharingOf(in.roles));
  }

  private List<Integer> tapes(List<Integer> params) {
    return params.stream().filter(k -> function.params().get(k).type() == Type.TAPE).toList();
  }

  /** Values with their roles, while a signature is put together. */
  private static final class Data {
    final List<Value> values = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();

    void add(Value value, Role role) {
      values.add(value);
      roles.add(role);
    }

    void add(List<Value> more, List<Role> theirRoles) {
      values.addAll(more);
      roles.addAll(theirRoles);
    }
  }

  /**
   * Adds the shadows that the caller gives. Where the function replaces rows of an array, its
   * shadow's rows move likewise; then a shadow of our own is used, and the adjoints are handed over
   * where the rows stood at entry.
   *
   * @return for each given shadow that stays untouched meanwhile: the rows as they stood
   */
  private Map<Value, Value> moveOut(List<Integer> active, Data signature, Builder reverse) {
    Set<Integer> moved = derivations.summaries().of(function.name()).rowWrittenParams();
    var homes = new LinkedHashMap<Value, Value>();
    var b = new Builder().at(function.at());
    for (int k : active) {
      Value param = function.params().get(k);
      if (param.type().byReference() && moved.contains(k)) {
        var given = new Value(param.type(), shadows.name(param));
        signature.add(given, new Role(Role.Kind.SHADOW, k));
        Value own = zerosLike(b, param);
        shadows.put(param, own);
        homes.put(given, derivations.library().rowsOf(b, own, param.hint() + "Rows"));
        derivations.library().addInto(reverse, own, given);
      } else {
        addShadows(List.of(k), signature);
      }
    }
    prologue.addAll(b.ops());
    return homes;
  }

  private void addShadows(List<Integer> active, Data data) {
    for (int k : active) {
      Value param = function.params().get(k);
      if (param.type().byReference()) {
        data.add(shadow(param), new Role(Role.Kind.SHADOW, k));
      }
    }
  }

  private void addAdjoints(List<Integer> active, Adjoints adjoints, Builder b, Data data) {
    for (int k : active) {
      Value param = function.params().get(k);
      if (param.type().byValue()) {
        data.add(adjoints.takeOrZero(param, b), new Role(Role.Kind.ADJOINT, k));
      }
    }
  }

  /**
   * Active arrays that the caller gives no shadow for: held constant at entry, overwritten later.
   */
  private void zeroShadows() {
    var b = new Builder().at(function.at());
    for (int k = 0; k < function.params().size(); k++) {
      Value param = function.params().get(k);
      boolean given = key.varied().contains(k);
      if (param.type().byReference() && activity.active(param) && !given) {
        shadows.put(param, zerosLike(b, param));
      }
    }
    prologue.addAll(b.ops());
  }

  private Value zerosLike(Builder b, Value param) {
    String name = shadows.name(param);
    return derivations.library().zerosLike(b, param, name, 1, nullable.contains(param));
  }

  private void seed(Data signature, Adjoints adjoints, Builder reverse) {
    for (int k : Derivations.activeResults(function, activity, key)) {
      Value result = function.results().get(k);
      Value seed = seed(k, result, signature);
      if (result.type().byValue()) {
        adjoints.add(result, seed, reverse);
      } else {
        addSeed(reverse, shadow(result), seed);
      }
    }
  }

  /** What is null has no elements, so no cotangents either, whatever stands for them. */
  private void addSeed(Builder reverse, Value shadow, Value seed) {
    if (!nulls().contains(shadow.type())) {
      derivations.library().addInto(reverse, shadow, seed);
      return;
    }
    Value present = reverse.apply(Prim.REF_NE, shadow, reverse.zero(shadow.type()));
    Region add =
        reverse.nested(
            List.of(),
            () -> {
              derivations.library().addInto(reverse, shadow, seed);
              return List.of();
            });
    reverse.ifElse(present, add, reverse.nested(List.of(), List::of));
  }

  /** The types of which the function, or what it calls, mentions {@code null}. */
  private Set<Type> nulls() {
    var nulls = new HashSet<Type>();
    var functions = new LinkedHashSet<>(List.of(function));
    functions.addAll(derivations.module().called(function));
    for (Function each : functions) {
      each.body()
          .walk(
              op -> {
                if (op instanceof Ops.Const constant && constant.value() == null) {
                  nulls.add(constant.result().type());
                }
              });
    }
    return nulls;
  }

  private static Value seed(int k, Value result, Data signature) {
    String name = result.hint().isEmpty() ? "seed" : result.hint() + "Bar";
    var seed = new Value(result.type(), name);
    signature.add(seed, new Role(Role.Kind.SEED, k));
    return seed;
  }

  // ---- what the dualities need

  /** Appends the reverse of the operations to {@code b}; returns the forward ones. */
  List<Op> sweep(List<Op> ops, Adjoints adjoints, Builder b, boolean repeated) {
    var reversal = new Reversal(this, adjoints, b.reusing(ops), repeated);
    var forward = new ArrayDeque<List<Op>>();
    for (int k = ops.size() - 1; k >= 0; k--) {
      forward.addFirst(reversal.reverse(ops.get(k)));
    }
    return forward.stream().flatMap(List::stream).toList();
  }

  /** Like {@link #sweep}, where both sweeps are in one region: operations may be fused. */
  List<Op> together(List<Op> ops, Adjoints adjoints, Builder b, boolean repeated) {
    var reversal = new Reversal(this, adjoints, b.reusing(ops), repeated);
    var fusion = new Fusion(reversal);
    var forward = new ArrayDeque<Op>();
    for (int k = ops.size() - 1; k >= 0; k--) {
      b.at(ops.get(k).at());
      if (!fusion.fuse(ops.get(k), forward)) {
        List<Op> here = reversal.reverse(ops.get(k));
        for (int j = here.size() - 1; j >= 0; j--) {
          forward.addFirst(here.get(j));
        }
      }
    }
    return List.copyOf(forward);
  }

  /** The memory that callers of the function see. */
  Set<Value> visible() {
    var visible = new HashSet<Value>();
    for (Value param : function.params()) {
      if (Memory.refers(param.type())) {
        visible.add(activity.memory().of(param));
      }
    }
    return visible;
  }

  /** The shadow of an active array or tape. */
  Value shadow(Value primal) {
    Value shadow = shadows.get(primal);
    return shadow == null ? shadows.create(primal) : shadow;
  }

  /** The function's tape, which exists from now on. */
  Value tape() {
    if (tape == null) {
      tape = new Value(Type.TAPE, "tape");
    }
    return tape;
  }

  /** The region without what nothing uses. */
  Region prune(Region region) {
    return Liveness.prune(region, call -> false);
  }

  /** Appends pushes to the forward operations, puts the pops before the reverse. */
  Region recordOnTape(Residuals.Plan plan, List<Op> forward, Region reverse) {
    var pops = new Builder();
    var restored = new HashMap<Value, Value>();
    for (Value value : plan.recorded()) {
      forward.add(new Ops.Push(function.at(), tape(), value));
    }
    for (int k = plan.recorded().size() - 1; k >= 0; k--) {
      Value value = plan.recorded().get(k);
      restored.put(value, pops.pop(tape(), value.type(), value.hint()));
    }
    return plan.apply(reverse, restored, pops.ops());
  }

  /** The active scalars that regions use but do not define. */
  List<Value> captures(List<Region> regions) {
    var captures = new LinkedHashSet<Value>();
    for (Region region : regions) {
      captures.addAll(region.free());
    }
    captures.removeIf(value -> !value.type().byValue() || !activity.active(value));
    return List.copyOf(captures);
  }
}
