package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which array and tape values of one function may share memory, and which of that memory the
 * function writes. An array and its rows count as one memory. Flow-insensitive (Steensgaard, POPL
 * 1996).
 */
public final class Memory {
  private final Summaries summaries;
  private final Partition partition = new Partition();
  private final Set<Value> references = new LinkedHashSet<>();
  private final Set<Value> foreign = new LinkedHashSet<>();

  Memory(Summaries summaries, Function function) {
    this.summaries = summaries;
    for (List<Integer> group : function.sharing()) {
      group.forEach(k -> unify(function.params().get(group.get(0)), function.params().get(k)));
    }
    region(function.body());
    unifyForeign();
  }

  /** Whether values of the type refer to memory. */
  public static boolean refers(Type type) {
    return type instanceof Type.Array || type instanceof Type.Tape;
  }

  /** The memory a reference may point into, as its representative value. */
  public Value of(Value reference) {
    return partition.find(reference);
  }

  /** Whether two references may point into the same memory. */
  public boolean mayAlias(Value one, Value other) {
    return of(one) == of(other);
  }

  /** All values that refer to memory, in order of definition. */
  public Set<Value> references() {
    return references;
  }

  /** The memories in which the operation itself, its regions left out, may write any element. */
  public Set<Value> writes(Op op) {
    return writes(op, false);
  }

  /** The memories in which the operation itself may replace a row by another. */
  public Set<Value> rowWrites(Op op) {
    return writes(op, true);
  }

  private Set<Value> writes(Op op, boolean rowsOnly) {
    if (op instanceof Ops.Store store) {
      return !rowsOnly || refers(store.value().type()) ? Set.of(of(store.array())) : Set.of();
    } else if (op instanceof Ops.Push push) {
      return rowsOnly ? Set.of() : Set.of(of(push.tape()));
    } else if (op instanceof Ops.Pop pop) {
      return rowsOnly ? Set.of() : Set.of(of(pop.tape()));
    } else if (op instanceof Ops.Call call) {
      Summaries.Summary callee = summaries.of(call.callee());
      var written = new HashSet<Value>();
      for (int k : rowsOnly ? callee.rowWrittenParams() : callee.writtenParams()) {
        written.add(of(call.operands().get(k)));
      }
      return written;
    } else if (op instanceof Ops.Foreign) {
      var written = new HashSet<Value>();
      foreign.forEach(value -> written.add(of(value)));
      return written;
    }
    return Set.of();
  }

  private void region(Region region) {
    region.params().forEach(this::note);
    for (Op op : region.ops()) {
      op.results().forEach(this::note);
      op.regions().forEach(this::region);
      relate(op);
    }
  }

  private void note(Value value) {
    if (refers(value.type())) {
      references.add(value);
    }
  }

  private void relate(Op op) {
    if (op instanceof Ops.Load load) {
      unify(load.result(), load.array());
    } else if (op instanceof Ops.Store store) {
      unify(store.array(), store.value());
    } else if (op instanceof Ops.Push push) {
      unify(push.tape(), push.value());
    } else if (op instanceof Ops.Pop pop) {
      unify(pop.tape(), pop.result());
    } else if (op instanceof Ops.If branch) {
      unifyAll(branch.results(), branch.then().yields());
      unifyAll(branch.results(), branch.otherwise().yields());
    } else if (op instanceof Ops.For loop) {
      loop(loop.results(), loop.initial(), loop.carried(), loop.body());
    } else if (op instanceof Ops.While loop) {
      loop(loop.results(), loop.initial(), loop.body().params(), loop.body());
      unifyAll(loop.initial(), loop.condition().params());
    } else if (op instanceof Ops.Call call) {
      call(call);
    } else if (op instanceof Ops.Foreign f) {
      addReferences(f.operands());
      addReferences(f.results());
    }
  }

  private void addReferences(List<Value> values) {
    for (Value value : values) {
      if (refers(value.type())) {
        foreign.add(value);
      }
    }
  }

  private void loop(List<Value> results, List<Value> initial, List<Value> carried, Region body) {
    unifyAll(results, initial);
    unifyAll(results, carried);
    unifyAll(results, body.yields());
  }

  private void call(Ops.Call call) {
    List<Value> data = Ops.plus(call.operands(), call.results());
    for (List<Integer> together : summaries.of(call.callee()).aliases()) {
      Value first = data.get(together.get(0));
      for (int k : together) {
        unify(first, data.get(k));
      }
    }
  }

  private void unifyAll(List<Value> ones, List<Value> others) {
    for (int k = 0; k < ones.size(); k++) {
      unify(ones.get(k), others.get(k));
    }
  }

  private void unify(Value one, Value other) {
    if (refers(one.type()) && refers(other.type())) {
      partition.union(one, other);
    }
  }

  /** What foreign code has seen once, it may share and write whenever it runs. */
  private void unifyForeign() {
    Value first = null;
    for (Value value : foreign) {
      if (first != null && sameLeaf(first, value)) {
        partition.union(first, value);
      }
      first = value;
    }
  }

  private static boolean sameLeaf(Value one, Value other) {
    return one.type() instanceof Type.Array a
        && other.type() instanceof Type.Array b
        && (a.leaf().equals(b.leaf())
            || (a.leaf() instanceof Type.Reference && b.leaf() instanceof Type.Reference));
  }
}
