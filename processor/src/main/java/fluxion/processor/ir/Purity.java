package fluxion.processor.ir;

import java.util.HashSet;
import java.util.Set;

/**
 * Whether code leaves memory that others see as it was, so that it may run again or not at all as
 * far as memory is concerned. Exceptions do not count.
 */
final class Purity {
  private final Module module;

  Purity(Module module) {
    this.module = module;
  }

  /** Whether a region, with all that it calls, writes to nothing but what it made itself. */
  boolean pure(Region region) {
    return pure(region, new HashSet<>());
  }

  private boolean pure(Region region, Set<String> callers) {
    var made = new HashSet<Value>();
    boolean[] pure = {true};
    region.walk(
        op -> {
          if (op instanceof Ops.NewArray || op instanceof Ops.NewTape) {
            made.addAll(op.results());
          }
          pure[0] = pure[0] && pure(op, made, callers);
        });
    return pure[0];
  }

  private boolean pure(Op op, Set<Value> made, Set<String> callers) {
    if (op.effect() != Effect.WRITE || op instanceof Ops.Throw) {
      return true;
    }
    if (op instanceof Ops.Call call) {
      // A recursive call adds nothing to what the function does by itself.
      return module.has(call.callee())
          && (!callers.add(call.callee()) || pure(module.get(call.callee()).body(), callers));
    }
    boolean memory = op instanceof Ops.Store || op instanceof Ops.Push || op instanceof Ops.Pop;
    return memory && made.contains(op.operands().get(0));
  }
}
