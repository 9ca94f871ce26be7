package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arrays of a function that others can see: those read from fields. What is put into them may
 * be read again where nobody knows that it was active.
 */
final class Outside {
  private final Map<Value, String> fields = new HashMap<>();
  private boolean changed;

  Outside(Function function) {
    do {
      changed = false;
      region(function.body());
    } while (changed);
  }

  /** The field that an array comes from, if it comes from one. */
  Optional<String> field(Value array) {
    return Optional.ofNullable(fields.get(array));
  }

  private void region(Region region) {
    for (Op op : region.ops()) {
      op.regions().forEach(this::region);
      if (op instanceof Ops.Foreign foreign && !foreign.template().contains("(")) {
        foreign.results().stream()
            .filter(result -> Memory.refers(result.type()))
            .forEach(result -> add(result, Spelled.name(foreign)));
      } else if (op instanceof Ops.Load load) {
        pass(List.of(load.array()), List.of(load.result()));
      } else if (op instanceof Ops.If branch) {
        pass(branch.then().yields(), branch.results());
        pass(branch.otherwise().yields(), branch.results());
      } else if (op instanceof Ops.For || op instanceof Ops.While) {
        pass(Flow.initial(op), Flow.carried(op));
        pass(Flow.body(op).yields(), Flow.carried(op));
        pass(Flow.carried(op), op.results());
      }
    }
  }

  private void pass(List<Value> from, List<Value> to) {
    for (int k = 0; k < from.size(); k++) {
      String field = fields.get(from.get(k));
      if (field != null && Memory.refers(to.get(k).type())) {
        add(to.get(k), field);
      }
    }
  }

  private void add(Value array, String field) {
    changed |= fields.putIfAbsent(array, field) == null;
  }
}
