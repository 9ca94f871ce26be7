package fluxion.processor.ir;

/** What else there is to know about a primitive. */
enum Trait {
  /** Computing it costs no more than loading a number from memory. */
  CHEAP,
  /** It throws for some operands. */
  THROWS,
  /** A division that throws if the divisor is an integer that is zero. */
  THROWS_ON_ZERO,
  /** A step function of a floating-point operand: its derivative is zero almost everywhere. */
  STEP,
  /** It carries a number over in a form that derivatives cannot follow, such as its bits. */
  OPAQUE
}
