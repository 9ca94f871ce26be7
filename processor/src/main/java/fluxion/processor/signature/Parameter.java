package fluxion.processor.signature;

/**
 * A parameter of a Java method.
 *
 * @param wrt whether derivatives are taken with respect to it
 * @param refilled whether the caller's arrays of records in it get the final contents back
 */
public record Parameter(String name, Shape shape, boolean wrt, boolean refilled) {
  /** A parameter without arrays of records that are written to. */
  public Parameter(String name, Shape shape, boolean wrt) {
    this(name, shape, wrt, false);
  }
}
