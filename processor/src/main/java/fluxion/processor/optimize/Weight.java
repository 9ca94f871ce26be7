package fluxion.processor.optimize;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.List;

/**
 * An upper estimate of the bytes of bytecode that javac makes of operations, on the assumption that
 * every value has a local of its own beyond the first 255 (so that each access takes four bytes).
 */
final class Weight {
  private static final int ACCESS = 4;

  private Weight() {}

  /** The bytes of an operation with its regions. */
  static int of(Op op) {
    int bytes = own(op);
    for (Region region : op.regions()) {
      bytes += of(region.ops()) + 2 * ACCESS * region.yields().size();
    }
    return bytes;
  }

  /** The bytes of operations in a row. */
  static int of(List<Op> ops) {
    return ops.stream().mapToInt(Weight::of).sum();
  }

  private static int own(Op op) {
    int accesses = ACCESS * (op.operands().size() + op.results().size());
    if (op instanceof Ops.Const) {
      return 3;
    }
    if (op instanceof Ops.Apply apply) {
      return accesses + (apply.result().type() == Type.BOOLEAN ? 8 : 3);
    }
    if (op instanceof Ops.Call) {
      return accesses + 8 + 4 * op.results().size();
    }
    if (op instanceof Ops.For || op instanceof Ops.While) {
      return accesses + 30;
    }
    return accesses + 8;
  }

  /** Whether a value is a scalar, which can be kept in a frame. */
  static boolean scalar(Value value) {
    return value.type() instanceof Type.Scalar;
  }
}
