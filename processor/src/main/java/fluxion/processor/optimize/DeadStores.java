package fluxion.processor.optimize;

import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Effect;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Removes stores whose element is stored again before anything reads that memory. */
public final class DeadStores {
  private final Memory memory;
  private final Map<Value, Object> literals = new HashMap<>();

  private DeadStores(Memory memory) {
    this.memory = memory;
  }

  /** The function without them. */
  public static Function of(Function function, Summaries summaries) {
    var pass = new DeadStores(summaries.memory(function));
    return function.with(pass.region(function.body()));
  }

  private record Element(Value array, Object index) {}

  private Region region(Region region) {
    var ops = new ArrayList<Op>();
    var overwritten = new HashMap<Element, Integer>();
    for (Op op : region.ops()) {
      List<Region> regions = op.regions().stream().map(this::region).toList();
      ops.add(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
      if (op instanceof Ops.Const literal && literal.value() != null) {
        literals.put(literal.result(), literal.value());
      } else if (op instanceof Ops.Store store && store.safe()) {
        Integer before = overwritten.put(element(store), ops.size() - 1);
        if (before != null) {
          ops.set(before, null);
        }
      } else if (op instanceof Ops.Load load) {
        overwritten.keySet().removeIf(e -> memory.mayAlias(e.array(), load.array()));
      } else if (op.effect().compareTo(Effect.ALLOCATE) > 0 || !regions.isEmpty()) {
        overwritten.clear();
      }
    }
    ops.removeIf(Objects::isNull);
    return region.with(ops, region.yields());
  }

  private Element element(Ops.Store store) {
    Object index = literals.getOrDefault(store.index(), store.index());
    return new Element(store.array(), index);
  }
}
