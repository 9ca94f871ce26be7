package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way to do without one operation of a function; the function stays the same if there is none.
 */
final class Shortening {
  /** The ways. */
  enum Way {
    /** Other values of the same types stand for the results. */
    OTHER_VALUES,
    /** Literals do. */
    LITERALS,
    /** The first region runs in place of a branch, and once in place of a loop. */
    FIRST_REGION,
    /** The last region does. */
    LAST_REGION
  }

  /** Operations in place of one, and what stands for its results. */
  private record Replacement(List<Op> ops, List<Value> values) {}

  private final int index;
  private final Way way;
  private final Substitution map = Substitution.replacing(Map.of());
  private Set<Value> visible = new LinkedHashSet<>();
  private int next;

  /**
   * A way to do without an operation.
   *
   * @param index its number among those of the function in the order of its text
   */
  Shortening(int index, Way way) {
    this.index = index;
    this.way = way;
  }

  /** The region without the operation. */
  Region region(Region region) {
    var ops = new ArrayList<Op>();
    Set<Value> outer = visible;
    visible = new LinkedHashSet<>(outer);
    visible.addAll(region.params());
    for (Op op : region.ops()) {
      if (next++ == index) {
        shorten(map.of(op), ops);
      } else {
        List<Value> operands = map.of(op.operands());
        ops.add(op.with(op.results(), operands, op.regions().stream().map(this::region).toList()));
      }
      visible.addAll(op.results());
    }
    visible = outer;
    return new Region(region.params(), ops, map.of(region.yields()));
  }

  private void shorten(Op op, List<Op> ops) {
    for (Region region : op.regions()) {
      next += region.size();
    }
    Optional<Replacement> replacement =
        switch (way) {
          case OTHER_VALUES -> others(op);
          case LITERALS -> literals(op);
          case FIRST_REGION, LAST_REGION -> inside(op);
        };
    if (replacement.isEmpty()) {
      ops.add(op);
      return;
    }
    ops.addAll(replacement.get().ops());
    for (int k = 0; k < op.results().size(); k++) {
      map.put(op.results().get(k), replacement.get().values().get(k));
    }
  }

  private Optional<Replacement> others(Op op) {
    var candidates = new LinkedHashSet<>(op.operands());
    candidates.addAll(visible);
    candidates.retainAll(visible);
    var values = new ArrayList<Value>();
    for (Value result : op.results()) {
      Optional<Value> other =
          candidates.stream().filter(v -> v.type().equals(result.type())).findFirst();
      if (other.isEmpty()) {
        return Optional.empty();
      }
      values.add(other.get());
    }
    return Optional.of(new Replacement(List.of(), values));
  }

  private static Optional<Replacement> literals(Op op) {
    var b = new Builder().at(op.at());
    var values = new ArrayList<Value>();
    for (Value result : op.results()) {
      if (!(result.type() instanceof Type.Scalar)) {
        return Optional.empty();
      }
      values.add(result.type() == Type.DOUBLE ? b.constant(0.5) : b.zero(result.type()));
    }
    return Optional.of(new Replacement(b.ops(), values));
  }

  private Optional<Replacement> inside(Op op) {
    if (op.regions().isEmpty()) {
      return Optional.empty();
    }
    boolean branch = op instanceof Ops.If;
    Region region =
        op.regions().get(branch && way == Way.FIRST_REGION ? 0 : op.regions().size() - 1);
    var start = new HashMap<Value, Value>();
    if (!branch) {
      List<Value> initial =
          op instanceof Ops.For loop
              ? Ops.plus(List.of(loop.from()), loop.initial())
              : op.operands();
      for (int k = 0; k < initial.size(); k++) {
        start.put(region.params().get(k), initial.get(k));
      }
    }
    var once = Substitution.copying(start);
    List<Op> ops = once.ofAll(region.ops());
    return Optional.of(new Replacement(ops, once.of(region.yields())));
  }
}
