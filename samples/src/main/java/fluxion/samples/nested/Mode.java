package fluxion.samples.nested;

/** How a gradient is computed: one direction after the other, or backwards. */
enum Mode {
  FORWARD,
  REVERSE
}
