package fluxion.samples.peers;

import fluxion.samples.Differences;
import fluxion.samples.benchmarks.Kernel;
import fluxion.samples.benchmarks.workloads.Workload;

/**
 * Whether a program computes what the generated code does.
 *
 * <p>Source: {@link Workload#fluxion}. Shapes: relative differences.
 */
final class Agreement {
  private static final double TOLERANCE = 1e-9;

  private Agreement() {}

  /** Computes a new program's value and gradient; throws if they are others than Fluxion's. */
  static void check(Program program, Kernel kernel) {
    Workload workload = kernel.workload();
    workload.fluxion();
    double[] value = {program.compute()};
    check(kernel, "value", Differences.largest(value, workload.value()));
    check(kernel, "gradient", Differences.largest(program.gradient(), workload.derivative()));
  }

  private static void check(Kernel kernel, String what, double difference) {
    if (!(difference <= TOLERANCE)) {
      throw new IllegalStateException(
          kernel + ": relative difference of the " + what + " " + difference);
    }
  }
}
