package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Divisors;
import fluxion.processor.analysis.Key;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Prepares a function for reverse mode: the slope of what goes through a {@link Bottlenecks
 * bottleneck} is computed on the way, in forward mode, which has no use for a tape and needs no
 * more operations (Griewank and Walther, Evaluating Derivatives, chapter 10: local
 * preaccumulation). What the reverse sweep gets to see is one primitive with that slope.
 */
final class Preaccumulation {
  private final Function function;
  private final Activity activity;
  private final Divisors divisors;
  private final Derivations derivations;
  private final Map<Value, Op> definitions = new HashMap<>();
  private boolean changed;

  private Preaccumulation(Function function, Activity activity, Derivations derivations) {
    this.function = function;
    this.activity = activity;
    this.divisors = new Divisors(function.body());
    this.derivations = derivations;
    function.body().walk(op -> op.results().forEach(result -> definitions.put(result, op)));
  }

  /** The function with the slopes of its bottlenecks; nothing if it has none. */
  static Optional<Function> of(Function function, Activity activity, Derivations derivations) {
    var preaccumulation = new Preaccumulation(function, activity, derivations);
    Region body = preaccumulation.region(function.body());
    return preaccumulation.changed ? Optional.of(function.with(body)) : Optional.empty();
  }

  /** What the operations use and do not define. */
  static Set<Value> free(List<Op> ops) {
    return new Region(List.of(), ops, List.of()).free();
  }

  private Region region(Region region) {
    var lasts = new IdentityHashMap<Op, Bottlenecks.Bottleneck>();
    Set<Op> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Bottlenecks.Bottleneck one : Bottlenecks.in(region, activity, divisors)) {
      lasts.put(one.ops().get(one.ops().size() - 1), one);
      gone.addAll(one.ops());
      changed = true;
    }
    var ops = new ArrayList<Op>();
    for (Op op : region.ops()) {
      Bottlenecks.Bottleneck ended = lasts.get(op);
      if (ended != null) {
        ops.addAll(withSlope(ended));
      } else if (!gone.contains(op)) {
        List<Region> regions = op.regions().stream().map(this::region).toList();
        ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
      }
    }
    return region.with(ops, region.yields());
  }

  private List<Op> withSlope(Bottlenecks.Bottleneck one) {
    var b = new Builder().at(one.ops().get(0).at());
    var values = new HashMap<Value, Value>(Map.of(one.from(), one.from()));
    Value slope = null;
    for (Bottlenecks.Stage stage : one.stages()) {
      Value next = slope(stage, values, b);
      slope = slope == null ? next : b.mul(slope, next);
    }
    List<Value> operands = List.of(one.from(), of(values, one.to()), Objects.requireNonNull(slope));
    Op last = one.ops().get(one.ops().size() - 1);
    b.append(new Ops.Apply(last.at(), one.to(), Prim.WITH_SLOPE, operands, false));
    return b.ops();
  }

  private static Value of(Map<Value, Value> values, Value value) {
    return values.getOrDefault(value, value);
  }

  /**
   * Appends a stage and notes the value it ends with.
   *
   * @param values the copies of what stages end with
   * @return its slope
   */
  private Value slope(Bottlenecks.Stage stage, Map<Value, Value> values, Builder b) {
    List<Value> inputs = new ArrayList<>(List.of(stage.from()));
    free(stage.ops()).stream()
        .filter(value -> value != stage.from() && !(definitions.get(value) instanceof Ops.Const))
        .forEach(inputs::add);
    Function tangent = tangent(stage, inputs);
    var arguments = new HashMap<Value, Value>();
    for (int k = 0; k < tangent.params().size(); k++) {
      Role role = tangent.paramRoles().get(k);
      boolean primal = role.kind() == Role.Kind.PRIMAL;
      Value argument = primal ? of(values, inputs.get(role.of())) : b.constant(1.0);
      arguments.put(tangent.params().get(k), argument);
    }
    Substitution copy = Substitution.copying(arguments);
    b.appendAll(copy.ofAll(tangent.body().ops()));
    values.put(stage.to(), copy.of(result(tangent, Role.Kind.PRIMAL)));
    return copy.of(result(tangent, Role.Kind.TANGENT));
  }

  private static Value result(Function tangent, Role.Kind kind) {
    return tangent.results().get(tangent.result(new Role(kind, 0)).orElseThrow());
  }

  /** The forward derivative of a stage, as a function of its own. */
  private Function tangent(Bottlenecks.Stage one, List<Value> inputs) {
    var copy = Substitution.copying(Map.of());
    var literals = new LinkedHashSet<Op>();
    for (Value value : free(one.ops())) {
      if (definitions.get(value) instanceof Ops.Const literal) {
        literals.add(literal);
      }
    }
    var ops = new ArrayList<Op>(literals);
    ops.addAll(one.ops());
    Region body = copy.of(new Region(inputs, ops, List.of(one.to())));
    String name = derivations.module().freshName(function.name() + "Slope");
    derivations.module().add(Function.primal(name, one.ops().get(0).at(), body));
    return derivations.jvp(new Key(name, Set.of(0), Set.of(), Set.of(0)));
  }
}
