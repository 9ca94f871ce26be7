package fluxion.samples.kernels;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import fluxion.samples.Reference;
import org.junit.jupiter.api.Test;

/** The squared error and its gradient against GradBench's. */
class LlsqTest {
  private final Reference reference = new Reference("llsq");
  private final Input input = reference.input(Input.class);

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(double[] x, int n) {}

  @Test
  void value() {
    double expected = reference.primal(double.class);
    assertClose(expected, Llsq.halfSquaredError(input.x, input.n), VALUE);
  }
}
