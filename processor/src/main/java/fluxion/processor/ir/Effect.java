package fluxion.processor.ir;

/** What an operation does beside computing its results from its operands, from least to most. */
public enum Effect {
  /** Nothing: may be removed, repeated and moved freely. */
  NONE,
  /** Gives a fresh mutable object: may be removed but not merged with its like. */
  ALLOCATE,
  /** Depends on mutable memory: may be removed, not moved over writes. */
  READ,
  /** Changes memory that others see, or may end the method: stays, in order. */
  WRITE;

  /** The stronger of two effects. */
  public Effect and(Effect other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
