package fluxion.processor.analysis;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * Arrays of numbers that have one name: they are made, written, read and measured, and neither
 * handed on nor put anywhere. Nobody sees them outside of the region that makes them.
 */
public final class Confined {
  private final Set<Value> arrays = new HashSet<>();
  private final Set<Value> given = new HashSet<>();

  /** Looks at a function's body. */
  public Confined(Region body) {
    region(body);
    arrays.removeAll(given);
  }

  /** Whether that is all that happens to the array. */
  public boolean contains(Value array) {
    return arrays.contains(array);
  }

  /** Whether there is no such array. */
  public boolean isEmpty() {
    return arrays.isEmpty();
  }

  private void region(Region region) {
    given.addAll(region.yields());
    for (Op op : region.ops()) {
      if (op instanceof Ops.NewArray array) {
        if (array.result().type() instanceof Type.Array type && type.rank() == 1) {
          arrays.add(array.result());
        }
      } else if (op instanceof Ops.Store store) {
        given.add(store.value());
      } else if (!(op instanceof Ops.Load || op instanceof Ops.Length)) {
        given.addAll(op.operands());
      }
      op.regions().forEach(this::region);
    }
  }
}
