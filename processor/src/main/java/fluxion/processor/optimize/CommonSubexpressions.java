package fluxion.processor.optimize;

import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.Summaries;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes nothing twice: equal primitives of equal operands, loads from memory that has not been
 * written since, loads of what has just been stored, and stores of what is there already.
 */
public final class CommonSubexpressions {
  private final Memory memory;
  private final Substitution map = Substitution.replacing(Map.of());
  private final Map<Value, Object> constants = new HashMap<>();
  private final Builder b = new Builder();
  private final Map<Object, Value> known = new HashMap<>();
  private final Map<Value, Map<Object, Value>> loads = new HashMap<>();

  /** How to forget what the current region has learnt, last first. */
  private final List<Runnable> undo = new ArrayList<>();

  private CommonSubexpressions(Memory memory) {
    this.memory = memory;
  }

  /** The function without repeated computations. */
  public static Function of(Function function, Summaries summaries) {
    var pass = new CommonSubexpressions(summaries.memory(function));
    return function.with(pass.region(function.body()));
  }

  private record Expression(Object what, List<Object> operands) {}

  private record Element(Value array, Object index) {}

  /** What is learnt in a region holds in that region only. */
  private Region region(Region region) {
    int mark = undo.size();
    try {
      return b.nested(
          region.params(),
          () -> {
            region.ops().forEach(this::visit);
            return map.of(region.yields());
          });
    } finally {
      while (undo.size() > mark) {
        undo.remove(undo.size() - 1).run();
      }
    }
  }

  private <K, V> void put(Map<K, V> facts, K key, V value) {
    V before = facts.put(key, value);
    undo.add(before == null ? () -> facts.remove(key) : () -> facts.put(key, before));
  }

  private void visit(Op original) {
    if (!original.regions().isEmpty()) {
      nested(original);
      return;
    }
    Op op = original.with(original.results(), map.of(original.operands()), List.of());
    if (op instanceof Ops.Load load) {
      load(load);
    } else if (op instanceof Ops.Store store) {
      if (stored(store)) {
        return;
      }
      b.append(op);
      forget(memory.writes(original));
      remember(store.array(), store.index(), store.value());
    } else if (op instanceof Ops.Const literal) {
      literal(literal);
      b.append(op);
    } else {
      Object key = key(op);
      Value same = key == null ? null : known.get(key);
      if (same != null) {
        map.put(op.results().get(0), same);
        return;
      }
      if (key != null) {
        put(known, key, op.results().get(0));
      }
      b.append(op);
      forget(memory.writes(original));
    }
  }

  private void load(Ops.Load load) {
    Map<Object, Value> here = loads.getOrDefault(memory.of(load.array()), Map.of());
    Value same = here.get(new Element(load.array(), name(load.index())));
    if (same != null && same.type().equals(load.result().type())) {
      map.put(load.result(), same);
      return;
    }
    b.append(load);
    remember(load.array(), load.index(), load.result());
  }

  /** Whether the element is known to be that value already. */
  private boolean stored(Ops.Store store) {
    Map<Object, Value> here = loads.getOrDefault(memory.of(store.array()), Map.of());
    return here.get(new Element(store.array(), name(store.index()))) == store.value();
  }

  private void remember(Value array, Value index, Value element) {
    Map<Object, Value> here = loads.computeIfAbsent(memory.of(array), p -> new HashMap<>());
    put(here, new Element(array, name(index)), element);
  }

  /** Branches and loops: what they write is unknown after them, and for loops also inside. */
  private void nested(Op op) {
    Set<Value> written = writtenIn(op);
    boolean loop = !(op instanceof Ops.If);
    if (loop) {
      forget(written);
    }
    List<Value> operands = map.of(op.operands());
    List<Region> regions = op.regions().stream().map(this::region).toList();
    forget(written);
    b.append(op.with(op.results(), operands, regions));
  }

  private Set<Value> writtenIn(Op op) {
    var written = new HashSet<Value>();
    op.regions().forEach(r -> r.walk(inner -> written.addAll(memory.writes(inner))));
    return written;
  }

  private void forget(Set<Value> places) {
    for (Value place : places) {
      Map<Object, Value> before = loads.remove(place);
      if (before != null) {
        undo.add(() -> loads.put(place, before));
      }
    }
  }

  private @Nullable Object key(Op op) {
    if (op instanceof Ops.Apply apply) {
      List<Object> operands = apply.operands().stream().map(this::name).toList();
      Object key = new Expression(List.of(apply.prim(), apply.strict()), operands);
      boolean commutes = apply.prim() == Prim.ADD || apply.prim() == Prim.MUL;
      if (commutes && !known.containsKey(key)) {
        Object swapped =
            new Expression(
                List.of(apply.prim(), apply.strict()), List.of(operands.get(1), operands.get(0)));
        return known.containsKey(swapped) ? swapped : key;
      }
      return key;
    }
    return op instanceof Ops.Length length
        ? new Expression("length", List.of(name(length.array())))
        : null;
  }

  /** What stands for a value in a key: literals by their bits, anything else by identity. */
  private Object name(Value value) {
    return constants.getOrDefault(value, value);
  }

  private record Literal(Type type, Object bits) {}

  private void literal(Ops.Const op) {
    if (op.value() instanceof Number || op.value() instanceof Boolean) {
      Object bits =
          op.value() instanceof Double d
              ? (Object) Double.doubleToRawLongBits(d)
              : op.value() instanceof Float f ? (Object) Float.floatToRawIntBits(f) : op.value();
      constants.put(op.result(), new Literal(op.result().type(), bits));
    }
  }
}
