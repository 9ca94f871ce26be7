package fluxion.samples.gradbench.protocol;

/**
 * A message that can't be answered as it wants to be.
 *
 * <p>Source: the reader of messages and the modules. Shapes: a sentence for whoever sent it.
 */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what is wrong, and where. */
  public InvalidInput(String message) {
    super(message);
  }
}
