package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

  @Test
  void gradient() {
    double[] actual = Llsq_Grad.halfSquaredErrorGrad(input.x, input.n);
    assertClose(reference.derivative(double[].class), actual, DERIVATIVE);
  }

  @Test
  void gradientWithValue() {
    var both = Llsq_Grad.halfSquaredErrorValueAndGrad(input.x, input.n);
    assertEquals(Llsq.halfSquaredError(input.x, input.n), both.value());
    assertClose(reference.derivative(double[].class), both.x(), DERIVATIVE);
  }

  @Test
  void gradientAddedToTheCallersArray() {
    double[] sum = input.x.clone();
    double value = Llsq_Grad.halfSquaredErrorAddGrad(input.x, input.n, sum);
    assertEquals(Llsq.halfSquaredError(input.x, input.n), value);
    double[] expected = reference.derivative(double[].class);
    for (int j = 0; j < expected.length; j++) {
      expected[j] += input.x[j];
    }
    assertClose(expected, sum, DERIVATIVE);
  }
}
