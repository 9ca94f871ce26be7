package fluxion.processor.ir;

/**
 * What a parameter or result of a function is, with respect to the function it was derived from.
 * Where a derivative follows several directions at once, tangents and shadows of one datum come
 * several times, one for each direction in order.
 *
 * @param kind the kind of datum
 * @param of for a primal datum its own index; else the index of the parameter (SHADOW, TANGENT of a
 *     parameter, ADJOINT) or result (SEED, TANGENT and SHADOW of a result) it belongs to in the
 *     source function
 */
public record Role(Kind kind, int of) {
  /** The kinds of data that derivative functions take and give. */
  public enum Kind {
    /** As in the source function. */
    PRIMAL,
    /** The directional derivative of a scalar. */
    TANGENT,
    /** The array of tangents, or of adjoints, beside an array; changed in place. */
    SHADOW,
    /** The adjoint of a result, given by the caller. */
    SEED,
    /** The adjoint of a scalar parameter, a result. */
    ADJOINT,
    /** The tape that a forward and a reverse sweep share. */
    TAPE
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + of;
  }
}
