package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import fluxion.samples.Reference;
import org.junit.jupiter.api.Test;

/** The determinant and its gradient, the matrix of cofactors, against GradBench's. */
class DeterminantTest {
  private final Reference reference = new Reference("det");
  private final Input in = reference.input(Input.class);

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(@JsonProperty("A") double[] a, int ell) {}

  @Test
  void value() {
    assertClose(reference.primal(double.class), Determinant.determinant(in.a, in.ell), VALUE);
    assertEquals(-2, Determinant.determinant(new double[] {1, 2, 3, 4}, 2));
  }

  @Test
  void gradient() {
    double[] actual = Determinant_Grad.determinantGrad(in.a, in.ell);
    assertClose(reference.derivative(double[].class), actual, DERIVATIVE);
    assertArrayEquals(
        new double[] {4, -3, -2, 1},
        Determinant_Grad.determinantGrad(new double[] {1, 2, 3, 4}, 2));
  }
}
