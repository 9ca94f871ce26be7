package fluxion.processor.emit;

import fluxion.processor.ir.Effect;
import fluxion.processor.ir.Op;

/**
 * What evaluating an expression depends on or does beside giving a value, and so what it must not
 * be moved across.
 *
 * @param reads whether the value depends on memory
 * @param fails whether it may throw
 * @param writes whether it may change memory
 */
record Impact(boolean reads, boolean fails, boolean writes) {
  static final Impact NONE = new Impact(false, false, false);
  static final Impact WRITES = new Impact(true, true, true);

  /** The impact of one operation by itself. */
  static Impact of(Op op) {
    Effect effect = op.effect();
    return new Impact(
        effect == Effect.READ || effect == Effect.WRITE, op.mayThrow(), effect == Effect.WRITE);
  }

  /** Both. */
  Impact and(Impact other) {
    return new Impact(reads || other.reads, fails || other.fails, writes || other.writes);
  }

  /** Whether it may be evaluated anywhere, or not at all. */
  boolean none() {
    return !reads && !fails && !writes;
  }

  /** Whether it has to be evaluated even if nobody wants the value. */
  boolean needed() {
    return fails || writes;
  }
}
