package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Set;

/** The values of a function that depend on an independent variable. */
final class Varied extends Flow {
  private final Activities activities;

  Varied(
      Activities activities,
      Function function,
      Memory memory,
      Set<Integer> params,
      Set<Integer> results) {
    super(function, memory);
    this.activities = activities;
    params.forEach(k -> add(function.params().get(k)));
    results.forEach(k -> add(function.results().get(k)));
  }

  @Override
  void region(Region region) {
    for (Op op : region.ops()) {
      if (op instanceof Ops.If branch) {
        region(branch.then());
        region(branch.otherwise());
        pass(branch.then().yields(), branch.results());
        pass(branch.otherwise().yields(), branch.results());
      } else if (op instanceof Ops.For || op instanceof Ops.While) {
        loop(op);
      } else {
        simple(op);
      }
    }
  }

  private void loop(Op op) {
    boolean before = changed;
    pass(initial(op), carried(op));
    do {
      changed = false;
      region(body(op));
      pass(body(op).yields(), carried(op));
      before |= changed;
    } while (changed);
    changed = before;
    pass(carried(op), op.results());
  }

  @Override
  void simple(Op op) {
    if (op instanceof Ops.Apply apply) {
      for (int k = 0; k < apply.operands().size(); k++) {
        if (apply.prim().partial(k) != null && has(apply.operands().get(k))) {
          add(apply.result());
        }
      }
    } else if (op instanceof Ops.Load load) {
      pass(List.of(load.array()), List.of(load.result()));
    } else if (op instanceof Ops.Store store) {
      pass(List.of(store.value()), List.of(store.array()));
    } else if (op instanceof Ops.Push push) {
      pass(List.of(push.value()), List.of(push.tape()));
    } else if (op instanceof Ops.Pop pop) {
      pass(List.of(pop.tape()), List.of(pop.result()));
    } else if (op instanceof Ops.Call call) {
      call(call);
    }
  }

  private void call(Ops.Call call) {
    Set<Integer> params = indices(call.operands());
    Set<Integer> later = activities.variedLater(call, params, this::has);
    Varied callee = activities.varied(call.callee(), params, later);
    callee.indices(callee.function.results()).forEach(k -> add(call.results().get(k)));
    for (int k : callee.indices(callee.function.params())) {
      Value operand = call.operands().get(k);
      if (Memory.refers(operand.type())) {
        add(operand);
      }
    }
  }
}
