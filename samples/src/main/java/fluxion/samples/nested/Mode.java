package fluxion.samples.nested;

/** How a gradient is computed: one direction after the other, or backwards. */
public enum Mode {
  /** One direction after the other. */
  FORWARD,
  /** Backwards. */
  REVERSE
}
