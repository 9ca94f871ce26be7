package fluxion.processor.analysis;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which arrays have sizes that cannot be negative: literals, lengths, sums and products of such,
 * and sizes that another array has been made with before. Making one of the others throws for some
 * input, even if nobody uses the array.
 */
public final class Sizes {
  private static final Set<Prim> KEEPING =
      Set.of(Prim.ADD, Prim.MUL, Prim.DIV, Prim.REM, Prim.MIN, Prim.MAX);

  private final Set<Value> fine = new HashSet<>();
  private final Set<Op> harmless = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Looks at a function's body. */
  public Sizes(Region region) {
    walk(region);
  }

  /** Whether making the array cannot throw for its size. */
  public boolean harmless(Ops.NewArray array) {
    return harmless.contains(array);
  }

  private void walk(Region region) {
    var here = new ArrayList<Value>();
    for (Op op : region.ops()) {
      if (op instanceof Ops.NewArray array) {
        make(array, here);
      } else if (notNegative(op)) {
        fine.add(op.results().get(0));
      }
      op.regions().forEach(this::walk);
    }
    here.forEach(fine::remove);
  }

  /** After an array was made, its sizes are known not to be negative, as long as one gets there. */
  private void make(Ops.NewArray array, List<Value> here) {
    boolean known = true;
    for (Value size : array.sizes()) {
      if (fine.add(size)) {
        known = false;
        here.add(size);
      }
    }
    if (known) {
      harmless.add(array);
    }
  }

  private boolean notNegative(Op op) {
    if (op instanceof Ops.Const literal) {
      return literal.value() instanceof Integer number && number >= 0;
    }
    return op instanceof Ops.Length
        || (op instanceof Ops.Apply apply
            && KEEPING.contains(apply.prim())
            && fine.containsAll(apply.operands()));
  }
}
