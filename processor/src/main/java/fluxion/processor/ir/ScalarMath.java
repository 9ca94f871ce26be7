package fluxion.processor.ir;

/**
 * Primitives as methods, so that derivative rules read as mathematics. (A constant of the table may
 * not mention another one in its own initialiser; it speaks through these.)
 */
public abstract class ScalarMath {
  ScalarMath() {}

  /** Applies a primitive. */
  public abstract Value apply(Prim prim, Value... operands);

  /** {@code x + y}. */
  public Value add(Value x, Value y) {
    return apply(Prim.ADD, x, y);
  }

  /** {@code x - y}. */
  public Value sub(Value x, Value y) {
    return apply(Prim.SUB, x, y);
  }

  /** {@code x * y}. */
  public Value mul(Value x, Value y) {
    return apply(Prim.MUL, x, y);
  }

  /** {@code -x}. */
  public Value neg(Value x) {
    return apply(Prim.SUB, x, x); // until the table has NEG
  }

  /** The sine. */
  public Value sin(Value x) {
    return apply(Prim.SIN, x);
  }

  /** The cosine. */
  public Value cos(Value x) {
    return apply(Prim.COS, x);
  }
}
