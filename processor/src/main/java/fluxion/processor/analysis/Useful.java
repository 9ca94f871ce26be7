package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Set;

/** The values of a function that influence an output differentiably. */
final class Useful extends Flow {
  private final Activities activities;
  private final boolean steps;

  /**
   * Starts with the outputs.
   *
   * @param steps whether a step function, whose derivative is zero, passes influence on: then the
   *     set is that of all values from which outputs are computed
   */
  Useful(
      Activities activities,
      Function function,
      Memory memory,
      Set<Integer> params,
      Set<Integer> results,
      boolean steps) {
    super(function, memory);
    this.activities = activities;
    this.steps = steps;
    results.forEach(k -> add(function.results().get(k)));
    for (int k : params) {
      if (Memory.refers(function.params().get(k).type())) {
        add(function.params().get(k));
      }
    }
  }

  @Override
  void region(Region region) {
    for (int k = region.ops().size() - 1; k >= 0; k--) {
      Op op = region.ops().get(k);
      if (op instanceof Ops.If branch) {
        pass(branch.results(), branch.then().yields());
        pass(branch.results(), branch.otherwise().yields());
        region(branch.then());
        region(branch.otherwise());
      } else if (op instanceof Ops.For || op instanceof Ops.While) {
        loop(op);
      } else {
        simple(op);
      }
    }
  }

  private void loop(Op op) {
    boolean before = changed;
    pass(op.results(), body(op).yields());
    do {
      changed = false;
      region(body(op));
      pass(carried(op), body(op).yields());
      before |= changed;
    } while (changed);
    changed = before;
    pass(carried(op), initial(op));
    pass(op.results(), initial(op));
  }

  @Override
  void simple(Op op) {
    if (op instanceof Ops.Apply apply && has(apply.result())) {
      for (int k = 0; k < apply.operands().size(); k++) {
        if (steps || apply.prim().partial(k) != null) {
          add(apply.operands().get(k));
        }
      }
    } else if (op instanceof Ops.Load load) {
      pass(List.of(load.result()), List.of(load.array()));
    } else if (op instanceof Ops.Store store) {
      pass(List.of(store.array()), List.of(store.value()));
    } else if (op instanceof Ops.Push push) {
      pass(List.of(push.tape()), List.of(push.value()));
    } else if (op instanceof Ops.Pop pop) {
      pass(List.of(pop.result()), List.of(pop.tape()));
    } else if (op instanceof Ops.Call call) {
      call(call);
    }
  }

  @Override
  boolean concerns(Value value) {
    return steps || super.concerns(value);
  }

  private void call(Ops.Call call) {
    Useful callee =
        activities.useful(call.callee(), references(call), indices(call.results()), steps);
    callee.indices(callee.function.params()).forEach(k -> add(call.operands().get(k)));
  }

  private Set<Integer> references(Ops.Call call) {
    Set<Integer> params = indices(call.operands());
    params.removeIf(k -> !Memory.refers(call.operands().get(k).type()));
    return params;
  }
}
