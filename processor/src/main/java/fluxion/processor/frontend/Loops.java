package fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import fluxion.processor.frontend.State.Jump;
import fluxion.processor.ir.Effect;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loops. What the body assigns is carried from trip to trip; so are the flags of the jumps that
 * leave the loop. A loop whose condition has effects decides at the end of its body whether to go
 * on.
 */
final class Loops {
  private final Lowering l;

  Loops(Lowering lowering) {
    this.l = lowering;
  }

  /**
   * A loop that runs while a condition holds.
   *
   * @param at the keyword
   * @param condition gives the condition's value; null for none
   * @param body one trip
   * @param updates what follows each trip, also after {@code continue}
   * @param assigned the names of locals assigned anywhere in it
   * @param exits the jumps that leave the body
   * @param label its label; empty for none
   * @param atEnd whether the condition comes after the body
   * @param harmless whether nobody sees the updates that come after a jump
   */
  record Spec(
      Tree at,
      @Nullable Supplier<Value> condition,
      Runnable body,
      Runnable updates,
      Set<String> assigned,
      Set<String> exits,
      String label,
      boolean atEnd,
      boolean harmless) {}

  /** The jumps that end in a loop. */
  private record Ends(Jump broken, Jump continued, Map<String, Jump> names) {
    static Ends of(String label) {
      var broken = new Jump("broken");
      var continued = new Jump("continued");
      return new Ends(
          broken,
          continued,
          label.isEmpty()
              ? Map.of("break", broken, "continue", continued)
              : Map.of(
                  "break",
                  broken,
                  "continue",
                  continued,
                  "break:" + label,
                  broken,
                  "continue:" + label,
                  continued));
    }
  }

  /** Variables and flags that a loop carries, with their values before it. */
  private record Carried(List<Variable> variables, List<Jump> flags, List<Value> initial) {
    /** Fresh parameters, set as the current values; returns them. */
    List<Value> enter(Lowering l) {
      var params = new ArrayList<Value>();
      for (Variable variable : variables) {
        List<Value> row = variable.fresh();
        l.assign(variable, row);
        params.addAll(row);
      }
      flags.forEach(flag -> params.add(new Value(Type.BOOLEAN, flag.name())));
      return params;
    }

    List<Value> flags(List<Value> params) {
      return params.subList(params.size() - flags.size(), params.size());
    }

    /** The current values. */
    List<Value> leave(Lowering l) {
      var yields = new ArrayList<Value>();
      variables.forEach(variable -> yields.addAll(l.read(variable)));
      for (Jump jump : flags) {
        Value flag = l.state.taken().get(jump);
        yields.add(
            flag == null || flag == State.CERTAIN
                ? l.b.constant(Type.BOOLEAN, (Object) (flag != null))
                : flag);
      }
      return yields;
    }
  }

  /** A loop as specified. */
  void run(Spec spec) {
    var ends = Ends.of(spec.label());
    var flags = new ArrayList<Jump>();
    l.jumps.within(ends.names(), () -> flags.addAll(l.jumps.find(spec.exits())));
    flags.remove(ends.continued());
    l.at(spec.at());
    boolean pure = !spec.atEnd() && isPure(spec, flags);
    var go =
        pure
            ? null
            : new Variable(
                "go",
                l.types.primitive(javax.lang.model.type.TypeKind.BOOLEAN),
                new fluxion.processor.signature.Shape.Leaf(Type.BOOLEAN));
    if (go != null) {
      flags.remove(ends.broken()); // a break stops it by the same variable
      l.assign(go, List.of(l.b.constant(Type.BOOLEAN, true)));
    }
    Carried carried = carried(spec.assigned(), flags, go, !pure || !flags.isEmpty());
    State before = l.state;

    l.state = before.copy();
    Region condition = conditionRegion(spec, carried, go);
    l.state = before.copy();
    var params = carried.enter(l);
    Region body =
        l.b.nested(
            params,
            () -> {
              l.jumps.within(ends.names(), () -> trip(spec, ends, go));
              l.at(spec.at());
              return carried.leave(l);
            });
    l.state = before;
    l.at(spec.at());
    finish(carried, l.b.whileLoop(carried.initial(), condition, body));
    l.state.taken().remove(ends.broken());
    if (go != null) {
      l.state.remove(go);
    }
    if (spec.condition() == null && !flags.contains(ends.broken())) {
      leaveForCertain();
    }
  }

  /** An endless loop is left by its jumps alone. */
  private void leaveForCertain() {
    List<Jump> taken = List.copyOf(l.state.taken().keySet());
    if (taken.isEmpty()) {
      l.state.die();
    } else if (taken.size() == 1) {
      l.jumps.take(taken.get(0));
    }
  }

  private Carried carried(
      Set<String> names, List<Jump> flags, @Nullable Variable go, boolean unassignedToo) {
    var variables = new ArrayList<Variable>();
    if (go != null) {
      variables.add(go);
    }
    variables.addAll(l.locals.among(names));
    for (Jump jump : flags) {
      Variable taken = l.jumps.carried(jump);
      if (taken != null && !variables.contains(taken)) {
        variables.add(taken);
      }
    }
    // A variable without a value starts each trip without one, unless the last trip may hand one
    // out.
    variables.removeIf(variable -> !unassignedToo && l.state.get(variable) == null);
    var initial = new ArrayList<Value>();
    variables.forEach(variable -> initial.addAll(l.read(variable)));
    flags.forEach(flag -> initial.add(l.b.constant(Type.BOOLEAN, false)));
    return new Carried(variables, flags, initial);
  }

  /** Whether the condition can stand in a region that must not have effects. */
  private boolean isPure(Spec spec, List<Jump> flags) {
    Supplier<Value> condition = spec.condition();
    if (condition == null) {
      return true;
    }
    return l.scratch(
        () -> {
          carried(spec.assigned(), flags, null, true);
          State start = l.state;
          l.state = start.copy();
          Region region = l.b.nested(List.of(), () -> List.of(condition.get()));
          State end = l.state;
          boolean same =
              end.changedSince(start).stream()
                  .allMatch(v -> Objects.equals(start.get(v), end.get(v)));
          return same && isPure(region);
        });
  }

  private static boolean isPure(Region region) {
    for (Op op : region.ops()) {
      boolean throwing = op.mayThrow() && !(op instanceof Ops.Load);
      if (throwing
          || op.effect().compareTo(Effect.READ) > 0
          || op.effect() == Effect.ALLOCATE
          || !op.regions().stream().allMatch(Loops::isPure)) {
        return false;
      }
    }
    return true;
  }

  private Region conditionRegion(Spec spec, Carried carried, @Nullable Variable go) {
    var params = carried.enter(l);
    return l.b.nested(
        params,
        () -> {
          Supplier<Value> condition = spec.condition();
          Supplier<Value> goes =
              () ->
                  go != null
                      ? l.read(go).get(0)
                      : condition == null ? l.b.constant(Type.BOOLEAN, true) : condition.get();
          Optional<Value> left = go == null ? l.jumps.any(carried.flags(params)) : Optional.empty();
          return List.of(
              left.isEmpty()
                  ? goes.get()
                  : l.branches.choose(
                      left.get(), "", () -> l.b.constant(Type.BOOLEAN, false), goes));
        });
  }

  private void trip(Spec spec, Ends ends, @Nullable Variable go) {
    Supplier<Value> condition = spec.condition();
    if (go == null || condition == null) {
      bodyAndUpdates(spec, ends);
    } else if (spec.atEnd()) {
      spec.body().run();
      l.state.taken().remove(ends.continued());
      l.jumps.unlessTaken(() -> l.assign(go, List.of(condition.get())), () -> {});
      stop(go);
    } else {
      l.assign(go, List.of(condition.get()));
      l.branches.run(l.read(go).get(0), () -> bodyAndUpdates(spec, ends), () -> {});
      stop(go);
    }
  }

  private void bodyAndUpdates(Spec spec, Ends ends) {
    spec.body().run();
    l.state.taken().remove(ends.continued());
    if (spec.harmless() && !l.state.ended()) {
      spec.updates().run();
    } else {
      l.at(spec.at());
      l.jumps.unlessTaken(spec.updates(), () -> {});
    }
  }

  /** After a jump the loop does not go on. */
  private void stop(Variable go) {
    if (l.state.ended()) {
      l.assign(go, List.of(l.b.constant(Type.BOOLEAN, false)));
      return;
    }
    l.jumps
        .anyTaken()
        .ifPresent(
            left -> {
              Value on =
                  l.branches.choose(
                      left, "go", () -> l.b.constant(Type.BOOLEAN, false), () -> l.read(go).get(0));
              l.assign(go, List.of(on));
            });
  }

  private void finish(Carried carried, List<Value> results) {
    int next = 0;
    for (Variable variable : carried.variables()) {
      int width = variable.types().size();
      l.assign(variable, results.subList(next, next + width));
      next += width;
    }
    for (Jump flag : carried.flags()) {
      l.state.taken().put(flag, results.get(next++));
    }
  }

  /**
   * A counted loop, which nothing leaves early.
   *
   * @param body takes the index
   */
  void count(
      Tree at,
      Value from,
      Value to,
      int step,
      String index,
      Set<String> assigned,
      String label,
      Consumer<Value> body) {
    var ends = Ends.of(label);
    Carried carried = carried(assigned, List.of(), null, false);
    State before = l.state;
    l.state = before.copy();
    var params = new ArrayList<Value>();
    params.add(new Value(Type.INT, index));
    params.addAll(carried.enter(l));
    Region region =
        l.b.nested(
            params,
            () -> {
              l.jumps.within(
                  ends.names(),
                  () -> {
                    body.accept(params.get(0));
                    l.state.taken().remove(ends.continued());
                  });
              l.at(at);
              return carried.leave(l);
            });
    l.state = before;
    l.at(at);
    finish(carried, l.b.forLoop(from, to, step, carried.initial(), region));
  }
}
