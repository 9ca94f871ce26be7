package fluxion.processor.analysis;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * Which operations may throw, if one knows the literals around: a division by an integer that is
 * not zero does not, and is as cheap as a product (the compiler of the virtual machine makes it
 * one).
 */
public final class Divisors {
  private final Set<Value> nonzero = new HashSet<>();

  /** Knows the literals of a region. */
  public Divisors(Region region) {
    region.walk(this::know);
  }

  private void know(Op op) {
    if (op instanceof Ops.Const literal
        && literal.value() instanceof Number number
        && number.longValue() != 0
        && literal.result().type() instanceof Type.Scalar type
        && type.integral()) {
      nonzero.add(literal.result());
    }
  }

  /** Whether executing the operation can throw. */
  public boolean mayThrow(Op op) {
    return op instanceof Ops.Apply apply
        ? apply.prim().mayThrow(apply.operands(), nonzero::contains)
        : op.mayThrow();
  }

  /** Whether computing it again costs no more than loading it from memory, and cannot throw. */
  public boolean cheap(Ops.Apply op) {
    boolean product = op.prim().dividesIntegers(op.operands());
    return (op.prim().cheap() || product) && !mayThrow(op);
  }
}
