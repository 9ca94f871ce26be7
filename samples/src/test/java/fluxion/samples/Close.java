package fluxion.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Assertions that numbers are close, relative to their scale.
 *
 * <p>Source: the project's accuracy goals. Shapes: scalars, or vectors that are measured by their
 * largest entry.
 */
public final class Close {
  /** For values. */
  public static final double VALUE = 1e-12;

  /** For derivatives against exact ones. */
  public static final double DERIVATIVE = 1e-10;

  /** For derivatives against extrapolated differences. */
  public static final double DIFFERENCES = 1e-8;

  private Close() {}

  /** Asserts that a number is within a tolerance relative to the expected one. */
  public static void assertClose(double expected, double actual, double tolerance) {
    assertClose(new double[] {expected}, new double[] {actual}, tolerance);
  }

  /** Asserts that a vector is within a tolerance relative to the expected one's largest entry. */
  public static void assertClose(double[] expected, double[] actual, double tolerance) {
    double difference = Differences.largest(actual, expected);
    assertTrue(
        difference <= tolerance,
        () ->
            "relative difference "
                + difference
                + ", first entries "
                + expected[0]
                + " expected, "
                + actual[0]
                + " got");
  }
}
