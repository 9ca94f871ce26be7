package fluxion.processor.frontend;

/** Leaves a construct that could not be lowered, after its problem has been reported. */
final class Abandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Abandoned() {
    super("a problem was reported", null, false, false);
  }
}
