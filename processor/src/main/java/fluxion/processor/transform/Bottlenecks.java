package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Divisors;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computations in one region of one active number from one other, which nothing else of the region
 * looks into: a distribution function written out, a series summed up. Whatever happens there, all
 * that reverse mode needs of it is one slope.
 */
final class Bottlenecks {
  /** Fewer active operations than that are not worth the name. */
  private static final int FEWEST = 8;

  private final Region region;
  private final Activity activity;
  private final Divisors divisors;

  /**
   * For each value computed from active ones: the only one that all of it comes from, or itself.
   */
  private final Map<Value, Value> sources = new HashMap<>();

  /** The operations whose results all come from one value. */
  private final Map<Value, List<Op>> members = new LinkedHashMap<>();

  private final Map<Value, List<Op>> users = new HashMap<>();
  private final Set<Op> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * One of them.
   *
   * @param from the number that all the rest is computed from
   * @param to the number that alone is used elsewhere, a result of the last operation
   * @param ops the operations, in order
   * @param stages the same as a chain of bottlenecks: the fewer operations look at the number that
   *     one begins with, the fewer have that number's slope in theirs
   */
  record Bottleneck(Value from, Value to, List<Op> ops, List<Stage> stages) {}

  /** A part of a bottleneck, from one number to the next. */
  record Stage(Value from, Value to, List<Op> ops) {}

  private Bottlenecks(Region region, Activity activity, Divisors divisors) {
    this.region = region;
    this.activity = activity;
    this.divisors = divisors;
  }

  /** Those in a region itself, not in the regions of its operations. */
  static List<Bottleneck> in(Region region, Activity activity, Divisors divisors) {
    return new Bottlenecks(region, activity, divisors).found();
  }

  private List<Bottleneck> found() {
    region.ops().forEach(this::trace);
    var found = new ArrayList<Bottleneck>();
    for (List<Op> ops : members.values()) {
      for (int k = ops.size() - 1; k >= 0; k--) {
        Bottleneck one = taken.contains(ops.get(k)) ? null : endingAt(k, ops);
        if (one != null) {
          taken.addAll(one.ops());
          found.add(one);
        }
      }
    }
    return found;
  }

  private static Set<Value> used(Op op) {
    var used = new LinkedHashSet<>(op.operands());
    op.regions().forEach(inner -> used.addAll(inner.free()));
    return used;
  }

  private void trace(Op op) {
    Set<Value> origins = new HashSet<>();
    for (Value value : used(op)) {
      users.computeIfAbsent(value, any -> new ArrayList<>()).add(op);
      Value source = sources.getOrDefault(value, value);
      if (source != value || activity.active(value)) {
        origins.add(source);
      }
    }
    if (origins.size() == 1 && isPlain(op)) {
      Value source = origins.iterator().next();
      op.results().forEach(result -> sources.put(result, source));
      members.computeIfAbsent(source, any -> new ArrayList<>()).add(op);
    }
  }

  /**
   * Whether the operation does nothing but compute, and has a finite slope where it has a value.
   */
  private boolean isPlain(Op op) {
    boolean plain =
        op instanceof Ops.Const
            || op instanceof Ops.If
            || op instanceof Ops.For
            || op instanceof Ops.While
            || (op instanceof Ops.Apply apply && !divisors.mayThrow(op) && !isSteep(apply));
    return plain
        && op.results().stream().noneMatch(result -> result.type().byReference())
        && op.regions().stream().allMatch(inner -> inner.ops().stream().allMatch(this::isPlain));
  }

  private boolean isSteep(Ops.Apply op) {
    return op.prim().steep() && op.operands().stream().anyMatch(activity::active);
  }

  /** The bottleneck whose last operation is that member, if there is one. */
  private @Nullable Bottleneck endingAt(int last, List<Op> ops) {
    Set<Op> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    inside.add(ops.get(last));
    List<Value> ends =
        ops.get(last).results().stream().filter(result -> !staysIn(result, inside)).toList();
    if (ends.size() != 1 || !isNumber(ends.get(0))) {
      return null;
    }
    for (int k = last - 1; k >= 0; k--) {
      Op op = ops.get(k);
      if (!taken.contains(op) && op.results().stream().allMatch(r -> staysIn(r, inside))) {
        inside.add(op);
      }
    }
    List<Op> all = ops.stream().filter(inside::contains).toList();
    List<Value> entries =
        Preaccumulation.free(all).stream().filter(activity::active).distinct().toList();
    boolean one = entries.size() == 1 && isNumber(entries.get(0)) && isWorthIt(all);
    return one
        ? new Bottleneck(entries.get(0), ends.get(0), all, stages(entries.get(0), all, ends.get(0)))
        : null;
  }

  /** What alone looks at the first number is a stage of its own, as long as there is a rest. */
  private List<Stage> stages(Value from, List<Op> ops, Value to) {
    var stages = new ArrayList<Stage>();
    var rest = new ArrayList<Op>(ops);
    Value begin = from;
    while (rest.size() > 1) {
      Value first = begin;
      List<Op> looking = rest.stream().filter(op -> looksAt(op, first)).toList();
      if (looking.size() != 1
          || !(looking.get(0) instanceof Ops.Apply only)
          || !isNumber(only.result())) {
        break;
      }
      stages.add(new Stage(begin, only.result(), List.of(only)));
      rest.remove(only);
      begin = only.result();
    }
    if (!rest.isEmpty()) {
      stages.add(new Stage(begin, to, rest));
    }
    return stages;
  }

  /** Whether a number goes into an active one there; comparisons do not count. */
  private boolean looksAt(Op op, Value number) {
    boolean here =
        op.operands().contains(number) && op.results().stream().anyMatch(activity::active);
    return here
        || op.regions().stream()
            .anyMatch(
                inner ->
                    inner.yields().contains(number)
                        || inner.ops().stream().anyMatch(o -> looksAt(o, number)));
  }

  private boolean staysIn(Value value, Set<Op> inside) {
    return !region.yields().contains(value)
        && inside.containsAll(users.getOrDefault(value, List.of()));
  }

  private boolean isNumber(Value value) {
    return value.type() == Type.DOUBLE && activity.active(value);
  }

  private boolean isWorthIt(List<Op> ops) {
    int[] active = {0};
    new Region(List.of(), ops, List.of())
        .walk(
            op -> {
              boolean loop = op instanceof Ops.For || op instanceof Ops.While;
              active[0] += loop ? FEWEST : 0;
              active[0] += op.results().stream().anyMatch(activity::active) ? 1 : 0;
            });
    return active[0] >= FEWEST;
  }
}
