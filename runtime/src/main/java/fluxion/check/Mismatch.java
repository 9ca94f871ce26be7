package fluxion.check;

/**
 * A component of a derivative that is not what the differences say.
 *
 * @param name which component
 * @param line on which line
 * @param row which component of the function there
 * @param expected the extrapolated difference
 * @param got the derivative
 * @param error the estimated error of what is expected
 * @param step the first step of the differences
 * @param allowed how far the two may be apart
 */
record Mismatch(
    String name,
    Line line,
    int row,
    double expected,
    double got,
    double error,
    double step,
    double allowed) {

  /** The larger, the worse; a number that is none is worst. */
  double badness() {
    double ratio = Math.abs(got - expected) / allowed;
    return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
  }

  double ratio() {
    return got / expected;
  }
}
