package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.samples.Flat;
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

  @Test
  void gradient() {
    assertClose(reference.derivative(double[].class), Lse_Grad.logSumExpGrad(x), DERIVATIVE);
  }

  @Test
  void gradientHasTheFullAccuracyAlsoWhereItIsTiny() {
    double[] expected = reference.derivative(double[].class);
    double[] actual = Lse_Grad.logSumExpGrad(x);
    for (int i = 0; i < x.length; i++) {
      if (expected[i] < 0.1) {
        assertClose(expected[i], actual[i], 1e-12);
      }
    }
  }

  @Test
  void directionalDerivative() {
    double[] direction = Flat.noise(x.length, 2);
    var jvp = Lse_Grad.logSumExpJvp(x, direction);
    assertEquals(Lse.logSumExp(x), jvp.value());
    double expected = Flat.dot(reference.derivative(double[].class), direction);
    assertClose(expected, jvp.tangent(), DERIVATIVE);
  }
}
