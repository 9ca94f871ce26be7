package fluxion.processor.optimize;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Second counters of counted loops, such as {@code p} in {@code for (…; i++) … a[p++]}, become sums
 * with the loop's own index: exact modulo 2³², nothing to remember for a reverse sweep, and HotSpot
 * understands one index better than two.
 */
public final class Inductions {
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Substitution map = Substitution.replacing(Map.of());
  private final Builder b = new Builder();

  private Inductions() {}

  /** The function with one counter a loop. */
  public static Function of(Function function) {
    var pass = new Inductions();
    function.body().walk(op -> op.results().forEach(v -> pass.definitions.put(v, op)));
    return function.with(pass.region(function.body()));
  }

  private Region region(Region region) {
    return b.nested(
        region.params(),
        () -> {
          region.ops().forEach(this::visit);
          return map.of(region.yields());
        });
  }

  private void visit(Op op) {
    b.at(op.at());
    if (op instanceof Ops.For loop) {
      loop(loop);
      return;
    }
    List<Value> operands = map.of(op.operands());
    List<Region> regions = op.regions().stream().map(this::region).toList();
    b.append(op.with(op.results(), operands, regions));
  }

  /** A carried value that grows by the same in each trip. */
  private record Counter(int slot, int by) {}

  private void loop(Ops.For op) {
    var counters = new ArrayList<Counter>();
    var kept = new ArrayList<Integer>();
    for (int k = 0; k < op.carried().size(); k++) {
      Counter counter = counter(op, k);
      if (counter == null) {
        kept.add(k);
      } else {
        counters.add(counter);
      }
    }
    Value from = map.of(op.from());
    Value to = map.of(op.to());
    List<Value> initial = map.of(op.initial());
    Region body =
        b.nested(
            Ops.plus(List.of(op.index()), pick(op.carried(), kept)),
            () -> {
              counters.forEach(c -> inside(op, c, initial.get(c.slot()), from));
              op.body().ops().forEach(this::visit);
              return map.of(pick(op.body().yields(), kept));
            });
    b.at(op.at());
    List<Value> results = pick(op.results(), kept);
    b.append(new Ops.For(op.at(), results, from, to, op.step(), pick(initial, kept), body));
    counters.forEach(c -> after(op, c, initial.get(c.slot()), from, to));
  }

  private @Nullable Counter counter(Ops.For op, int slot) {
    Value carried = op.carried().get(slot);
    boolean unit = op.step() == 1 || op.step() == -1;
    if (unit
        && carried.type() == Type.INT
        && definitions.get(op.body().yields().get(slot)) instanceof Ops.Apply step
        && (step.prim() == Prim.ADD || step.prim() == Prim.SUB)
        && step.operands().get(0) == carried
        && definitions.get(step.operands().get(1)) instanceof Ops.Const c
        && c.value() instanceof Integer by) {
      return new Counter(slot, step.prim() == Prim.ADD ? by : -by);
    }
    return null;
  }

  /** {@code start - by·from + by·index}; downwards, the signs change. */
  private void inside(Ops.For op, Counter counter, Value start, Value from) {
    int by = op.step() * counter.by();
    Value carried = op.carried().get(counter.slot());
    b.at(op.at());
    Value base = sum(start, -by, from);
    map.put(carried, sum(carried.hint(), base, by, op.index()));
  }

  /** {@code start + by·trips}: the trips are counted so that nothing overflows. */
  private void after(Ops.For op, Counter counter, Value start, Value from, Value to) {
    int by = op.step() * counter.by();
    Value result = op.results().get(counter.slot());
    Value end = b.apply(op.step() > 0 ? Prim.MAX : Prim.MIN, to, from);
    map.put(result, sum(result.hint(), start, by, b.sub(end, from)));
  }

  private Value sum(Value x, int factor, Value y) {
    return sum("", x, factor, y);
  }

  /** {@code x + factor·y}, modulo 2³². */
  private Value sum(String hint, Value x, int factor, Value y) {
    if (factor == 1 || factor == -1) {
      return b.apply(hint, factor == 1 ? Prim.ADD : Prim.SUB, List.of(x, y));
    }
    return b.apply(hint, Prim.ADD, List.of(x, b.mul(b.constant(factor), y)));
  }

  private static <T> List<T> pick(List<T> from, List<Integer> indices) {
    return indices.stream().map(from::get).toList();
  }
}
