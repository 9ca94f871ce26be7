package fluxion.processor.optimize;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An estimate, rather too high than too low, of the bytes of bytecode that javac makes of a
 * function's operations. A value that is used once becomes part of an expression; any other one
 * stands in a local, which costs two bytes an access, or four beyond the first 255 slots.
 */
final class Weight {
  private static final int FEW_LOCALS = 100;
  private static final int LITERAL = 3;

  private final Map<Value, Integer> uses = new HashMap<>();
  private final Set<Value> literals = new HashSet<>();
  private final Set<Value> computed = new HashSet<>();
  private final int access;

  /** Estimates for operations of one function. */
  Weight(Function function) {
    region(function.body());
    long locals = uses.keySet().stream().filter(v -> !folded(v)).count();
    access = locals > FEW_LOCALS ? 4 : 2;
  }

  private void region(Region region) {
    for (Op op : region.ops()) {
      if (op instanceof Ops.Const literal) {
        literals.add(literal.result());
      } else if (op instanceof Ops.Apply || op instanceof Ops.Length || op instanceof Ops.Load) {
        computed.add(op.results().get(0));
      }
      op.operands().forEach(v -> uses.merge(v, 1, Integer::sum));
      op.regions().forEach(this::region);
    }
    region.yields().forEach(v -> uses.merge(v, 1, Integer::sum));
  }

  private boolean folded(Value value) {
    return literals.contains(value)
        || (computed.contains(value) && uses.getOrDefault(value, 0) < 2);
  }

  /** The bytes of an operation with its regions. */
  int of(Op op) {
    int bytes = own(op);
    for (Region region : op.regions()) {
      bytes += of(region.ops()) + reads(region.yields()) + access * region.yields().size();
    }
    return bytes;
  }

  /** The bytes of operations in a row. */
  int of(List<Op> ops) {
    return ops.stream().mapToInt(this::of).sum();
  }

  private int own(Op op) {
    if (op instanceof Ops.Const) {
      return 0;
    }
    int bytes = reads(op.operands());
    for (Value result : op.results()) {
      bytes += folded(result) ? 0 : access;
    }
    return bytes + instruction(op);
  }

  private int reads(List<Value> values) {
    int bytes = 0;
    for (Value value : values) {
      bytes += literals.contains(value) ? LITERAL : folded(value) ? 0 : access;
    }
    return bytes;
  }

  private static int instruction(Op op) {
    if (op instanceof Ops.Apply apply) {
      boolean call = apply.prim().spelling().form() != Spelling.Form.INFIX;
      return apply.result().type() == Type.BOOLEAN ? 9 : call ? 3 : 1;
    }
    if (op instanceof Ops.Call call) {
      return 8 + 8 * call.results().size();
    }
    if (op instanceof Ops.For || op instanceof Ops.While) {
      return 20 + 4 * op.results().size();
    }
    return op instanceof Ops.If ? 6 : 4;
  }
}
