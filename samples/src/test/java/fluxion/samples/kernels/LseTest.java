package fluxion.samples.kernels;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import fluxion.samples.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The logarithm of a sum of exponentials and its gradient against GradBench's. */
@ParameterizedClass
@ValueSource(strings = {"lse", "lse_wide"})
class LseTest {
  private final Reference reference;
  private final double[] x;

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(double[] x) {}

  LseTest(String name) {
    reference = new Reference(name);
    x = reference.input(Input.class).x;
  }

  @Test
  void value() {
    assertClose(reference.primal(double.class), Lse.logSumExp(x), VALUE);
  }
}
