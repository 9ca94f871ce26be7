package fluxion.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.samples.Differences;
import fluxion.samples.benchmarks.workloads.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is timed against each other computes the same. */
class DerivativesTest {
  private static final double TOLERANCE = 1e-10;

  @ParameterizedTest
  @EnumSource
  void generatedDerivativeIsTheManualOne(Kernel kernel) {
    Workload generated = kernel.workload();
    generated.fluxion();
    Workload manual = kernel.workload();
    manual.manual();
    double difference = Differences.largest(generated.derivative(), manual.derivative());
    assertTrue(difference <= TOLERANCE, () -> "relative difference " + difference);
  }

  @ParameterizedTest
  @EnumSource
  void derivativeIsNotZero(Kernel kernel) {
    Workload manual = kernel.workload();
    manual.manual();
    double[] derivative = manual.derivative();
    assertTrue(Differences.largest(new double[derivative.length], derivative) == 1);
  }

  /** Jacobians come without the value. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"BUNDLE_ADJUSTMENT", "HAND_TRACKING"})
  void generatedValueIsThePrimal(Kernel kernel) {
    Workload primal = kernel.workload();
    primal.primal();
    Workload generated = kernel.workload();
    generated.fluxion();
    assertArrayEquals(primal.value(), generated.value());
    Workload manual = kernel.workload();
    manual.manual();
    double difference = Differences.largest(manual.value(), primal.value());
    assertTrue(difference <= TOLERANCE, () -> "relative difference " + difference);
  }
}
