package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A monotone set of values with the memory they point into, grown by visiting a function's
 * operations until nothing changes. What flows between the regions of an operation flows the same
 * way in both directions; subclasses say what a single operation passes on.
 */
abstract class Flow {
  final Function function;
  final Memory memory;
  private final Set<Value> values = new HashSet<>();
  boolean changed;

  Flow(Function function, Memory memory) {
    this.function = function;
    this.memory = memory;
  }

  /** Whether the value, or the memory it points into, is in the set. */
  boolean has(Value value) {
    return values.contains(Memory.refers(value.type()) ? memory.of(value) : value);
  }

  boolean hasAny(Collection<Value> candidates) {
    return candidates.stream().anyMatch(this::has);
  }

  /** Whether values of its type can be in the set: those that can carry derivatives. */
  boolean concerns(Value value) {
    return value.type().differentiable();
  }

  /** Puts a value into the set, if its type is one that the set is about. */
  void add(Value value) {
    if (concerns(value)) {
      changed |= values.add(Memory.refers(value.type()) ? memory.of(value) : value);
    }
  }

  /** Where one is in the set, so is the other. */
  void pass(List<Value> from, List<Value> to) {
    for (int k = 0; k < from.size(); k++) {
      if (has(from.get(k))) {
        add(to.get(k));
      }
    }
  }

  /** Grows the set until it is stable; true if it grew. */
  boolean solve() {
    boolean grew = false;
    do {
      changed = false;
      region(function.body());
      grew |= changed;
    } while (changed);
    return grew;
  }

  abstract void region(Region region);

  abstract void simple(Op op);

  /** The indices of the data that are in the set. */
  Set<Integer> indices(List<Value> data) {
    var indices = new HashSet<Integer>();
    for (int k = 0; k < data.size(); k++) {
      if (has(data.get(k))) {
        indices.add(k);
      }
    }
    return indices;
  }

  /** The loop's carried data as seen inside, whatever its kind. */
  static List<Value> carried(Op op) {
    return op instanceof Ops.For loop ? loop.carried() : op.regions().get(1).params();
  }

  /** The initial data of a loop, whatever its kind. */
  static List<Value> initial(Op op) {
    return op instanceof Ops.For loop ? loop.initial() : op.operands();
  }

  /** The region that a loop repeats. */
  static Region body(Op op) {
    return op.regions().get(op.regions().size() - 1);
  }
}
