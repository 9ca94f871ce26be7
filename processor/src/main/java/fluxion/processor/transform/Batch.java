package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A function for several values of some of its data at once, in lanes; what does not depend on
 * these is computed once for all. Of a reverse derivative with several seeds, that is its forward
 * sweep and the partial derivatives (several right-hand sides; Griewank and Walther, Evaluating
 * Derivatives, section 3.3).
 *
 * <p>A scalar with lanes has a value for each of them and none beside. An array with lanes keeps
 * its place for the sake of its length, its elements stand in an interleaved one as in {@link Jvp}.
 */
final class Batch implements Op.Cases<Boolean> {
  /** Something decides by data that differ from lane to lane. */
  static final class UnbatchableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnbatchableException(Object what) {
      super("depends on the lane: " + what, null, false, false);
    }
  }

  private final Derivations derivations;
  private final Function function;
  private final Key key;
  private final Activity activity;
  private final LaneData data;
  private final Interleaving interleaving;
  private final Builder b = new Builder();

  Batch(Derivations derivations, Key key, int width) {
    this.data = new LaneData(b, width);
    this.interleaving = new Interleaving(b, width);
    this.derivations = derivations;
    this.function = derivations.module().get(key.function());
    this.key = key;
    this.activity = derivations.activity(key);
    b.know(function.body());
  }

  /**
   * (Parameters without the scalars that have lanes, then the lanes' data) → (results without the
   * scalars that have lanes, then the lanes' data), roles as those of {@link Jvp}.
   *
   * @throws UnbatchableException if that cannot be done
   */
  Function derive(String name) {
    List<Integer> params = Derivations.activeParams(function, activity, key);
    List<Value> given = LaneData.pick(function.params(), params);
    List<Value> all = Ops.plus(LaneData.plain(function.params(), params), data.created(given));
    requireLanesOfArrays(function.params());
    function.body().ops().forEach(this::visit);
    List<Integer> results = Derivations.activeResults(function, activity, key);
    List<Value> made = LaneData.pick(function.results(), results);
    List<Value> yields =
        Ops.plus(data.usable(LaneData.plain(function.results(), results)), data.data(made));
    return new Function(
        name,
        function.at(),
        b.region(all, yields),
        data.roles(function.params(), params),
        data.roles(function.results(), results),
        List.of());
  }

  private void visit(Op op) {
    b.at(op.at());
    op.match(this);
  }

  // ---- what may not differ from lane to lane

  private void requireNoLanes(Op op) {
    requireNoLanes(op, op.operands());
  }

  private void requireNoLanes(Op op, List<Value> values) {
    if (values.stream().anyMatch(data::gone)) {
      throw new UnbatchableException(op);
    }
  }

  // ---- scalars

  @Override
  public Boolean on(Ops.Const op) {
    b.append(op);
    return true;
  }

  @Override
  public Boolean on(Ops.Apply op) {
    if (op.operands().stream().noneMatch(data::gone)) {
      b.append(op);
    } else if (op.result().type().differentiable() && !activity.active(op.result())) {
      data.drop(op.result());
    } else {
      for (Shadows lane : data.lanes()) {
        List<Value> operands = op.operands().stream().map(o -> data.datum(lane, o)).toList();
        b.append(op.with(List.of(lane.create(op.result())), operands, List.of()));
      }
    }
    return true;
  }

  /** A choice between numbers that each lane makes for itself. */
  private void inEachLane(Ops.If op) {
    op.regions().forEach(Batch::requireScalars);
    for (Shadows lane : data.lanes()) {
      var outside = new HashMap<Value, Value>();
      for (Region side : op.regions()) {
        side.walk(inner -> inner.operands().forEach(o -> enter(lane, o, outside)));
        side.walk(
            inner ->
                inner.regions().forEach(r -> r.yields().forEach(y -> enter(lane, y, outside))));
        side.yields().forEach(y -> enter(lane, y, outside));
      }
      var copy = Substitution.copying(outside);
      List<Value> results = op.results().stream().map(lane::create).toList();
      Region then = copy.of(op.then());
      Region otherwise = copy.of(op.otherwise());
      b.append(new Ops.If(op.at(), results, data.datum(lane, op.condition()), then, otherwise));
    }
  }

  private void enter(Shadows lane, Value value, Map<Value, Value> outside) {
    if (data.gone(value)) {
      outside.put(value, data.datum(lane, value));
    }
  }

  private static void requireScalars(Region region) {
    region.walk(
        op -> {
          boolean scalar =
              op instanceof Ops.Const || op instanceof Ops.Apply || op instanceof Ops.If;
          if (!scalar || op.mayThrow()) {
            throw new UnbatchableException(op);
          }
        });
    if (region.yields().stream().anyMatch(y -> y.type().byReference())) {
      throw new UnbatchableException(region);
    }
  }

  // ---- memory

  @Override
  public Boolean on(Ops.NewArray op) {
    requireNoLanes(op);
    b.append(op);
    if (activity.active(op.result())) {
      List<Value> sizes = interleaving.sizes(op.result().type(), op.sizes());
      b.append(
          new Ops.NewArray(
              op.at(), data.memory().create(op.result()), sizes, op.overwritten(), true));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Length op) {
    b.append(op);
    return true;
  }

  @Override
  public Boolean on(Ops.Load op) {
    requireNoLanes(op);
    boolean scalar = op.result().type().byValue();
    if (!activity.active(op.array())) {
      b.append(op);
      return true;
    }
    if (!scalar) {
      b.append(op);
    } else if (!activity.active(op.result())) {
      data.drop(op.result());
    }
    if (activity.active(op.result())) {
      List<Shadows> loaded = scalar ? data.lanes() : List.of(data.memory());
      List<Value> indices = interleaving.indices(op.index(), loaded.size());
      Value array = data.memory().of(op.array());
      for (int k = 0; k < loaded.size(); k++) {
        Value datum = loaded.get(k).create(op.result());
        b.append(new Ops.Load(op.at(), datum, array, indices.get(k), true));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Store op) {
    requireNoLanes(op, List.of(op.index()));
    if (!activity.active(op.array())) {
      requireNoLanes(op);
      b.append(op);
      return true;
    }
    if (op.value().type().byReference()) {
      b.append(op);
    }
    List<Value> stored = data.data(List.of(op.value()));
    List<Value> indices = interleaving.indices(op.index(), stored.size());
    for (int k = 0; k < stored.size(); k++) {
      b.storeSafely(data.memory().of(op.array()), indices.get(k), stored.get(k));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.NewTape op) {
    b.append(op);
    if (activity.active(op.result())) {
      b.append(new Ops.NewTape(op.at(), data.memory().create(op.result())));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Push op) {
    b.push(op.tape(), data.usable(op.value()));
    if (activity.active(op.tape()) && op.value().type().differentiable()) {
      data.data(List.of(op.value())).forEach(datum -> b.push(data.memory().of(op.tape()), datum));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Pop op) {
    if (!activity.active(op.tape()) || !op.result().type().differentiable()) {
      b.append(op);
      return true;
    }
    boolean scalar = op.result().type().byValue();
    b.append(scalar ? op.with(List.of(op.result().copy()), op.operands(), List.of()) : op);
    List<Value> popped = new ArrayList<>(data.created(List.of(op.result())));
    Collections.reverse(popped);
    popped.forEach(datum -> b.append(new Ops.Pop(op.at(), datum, data.memory().of(op.tape()))));
    return true;
  }

  // ---- control

  @Override
  public Boolean on(Ops.If op) {
    if (data.gone(op.condition())) {
      inEachLane(op);
      return true;
    }
    List<Integer> carriers = carriers(op.results(), op.results());
    Region then = region(op.then(), List.of(), carriers);
    Region otherwise = region(op.otherwise(), List.of(), carriers);
    b.append(new Ops.If(op.at(), results(op, carriers), op.condition(), then, otherwise));
    return true;
  }

  @Override
  public Boolean on(Ops.For op) {
    requireNoLanes(op, List.of(op.from(), op.to()));
    List<Integer> carriers = carriers(op.results(), op.carried());
    List<Value> initial = yields(op.initial(), carriers);
    List<Value> inside = data.created(LaneData.pick(op.carried(), carriers));
    List<Value> params = Ops.plus(List.of(op.index()), LaneData.plain(op.carried(), carriers));
    Region body = region(op.body(), Ops.plus(params, inside), carriers);
    List<Value> results = results(op, carriers);
    b.append(new Ops.For(op.at(), results, op.from(), op.to(), op.step(), initial, body));
    return true;
  }

  @Override
  public Boolean on(Ops.While op) {
    List<Integer> carriers = carriers(op.results(), op.body().params());
    List<Value> initial = yields(op.initial(), carriers);
    Region condition = condition(op.condition(), carriers);
    List<Value> inside = data.created(LaneData.pick(op.body().params(), carriers));
    Region body =
        region(op.body(), Ops.plus(LaneData.plain(op.body().params(), carriers), inside), carriers);
    b.append(new Ops.While(op.at(), results(op, carriers), initial, condition, body));
    return true;
  }

  /** A condition does without the data in lanes. */
  private Region condition(Region condition, List<Integer> carriers) {
    List<Value> inside = data.created(LaneData.pick(condition.params(), carriers));
    condition.walk(
        op -> {
          requireNoLanes(op);
          if (op instanceof Ops.Load load && activity.active(load.array())) {
            throw new UnbatchableException(op);
          }
        });
    return new Region(
        Ops.plus(LaneData.plain(condition.params(), carriers), inside),
        condition.ops(),
        condition.yields());
  }

  /** Which of the data that pass between regions have lanes. */
  private List<Integer> carriers(List<Value> results, List<Value> inside) {
    var carriers = new ArrayList<Integer>();
    for (int k = 0; k < results.size(); k++) {
      if (activity.active(results.get(k)) || activity.active(inside.get(k))) {
        carriers.add(k);
      }
    }
    return carriers;
  }

  private List<Value> results(Op op, List<Integer> carriers) {
    return Ops.plus(
        LaneData.plain(op.results(), carriers),
        data.created(LaneData.pick(op.results(), carriers)));
  }

  private List<Value> yields(List<Value> values, List<Integer> carriers) {
    return Ops.plus(
        data.usable(LaneData.plain(values, carriers)), data.data(LaneData.pick(values, carriers)));
  }

  private Region region(Region region, List<Value> params, List<Integer> carriers) {
    return b.nested(
        params,
        () -> {
          region.ops().forEach(this::visit);
          return yields(region.yields(), carriers);
        });
  }

  // ---- calls

  @Override
  public Boolean on(Ops.Call op) {
    Key callKey = derivations.key(op, activity);
    Function callee = derivations.module().get(op.callee());
    Activity inside = derivations.activity(callKey);
    List<Integer> params = Derivations.activeParams(callee, inside, callKey);
    if (params.isEmpty()) {
      List<Value> operands = data.usable(op.operands());
      b.append(new Ops.Call(op.at(), op.results(), op.callee(), operands));
    } else {
      List<Integer> results = Derivations.activeResults(callee, inside, callKey);
      List<Value> all =
          Ops.plus(
              LaneData.plain(op.results(), results),
              data.created(LaneData.pick(op.results(), results)));
      List<Value> arguments = yields(op.operands(), params);
      b.append(
          new Ops.Call(op.at(), all, derivations.batched(callKey, data.lanes().size()), arguments));
    }
    requireLanesOfArrays(op.results());
    return true;
  }

  /** Arrays that come without lanes, and are written to later. */
  private void requireLanesOfArrays(List<Value> given) {
    for (Value value : given) {
      if (Memory.refers(value.type())
          && activity.active(value)
          && data.memory().get(value) == null) {
        throw new UnbatchableException(value);
      }
    }
  }

  @Override
  public Boolean on(Ops.Foreign op) {
    requireNoLanes(op);
    requireLanesOfArrays(op.results());
    b.append(op);
    return true;
  }

  @Override
  public Boolean on(Ops.Throw op) {
    requireNoLanes(op);
    b.append(op);
    return true;
  }
}
