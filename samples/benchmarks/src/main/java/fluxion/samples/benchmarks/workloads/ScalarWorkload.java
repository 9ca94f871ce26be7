package fluxion.samples.benchmarks.workloads;

/**
 * A workload whose value is a scalar.
 *
 * <p>Source: none. Shapes: the value is {@code double[1]}.
 */
abstract class ScalarWorkload implements Workload {
  /** The value that was computed last. */
  double value;

  @Override
  public final double[] value() {
    return new double[] {value};
  }
}
