package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.DIFFERENCES;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.samples.Differences;
import fluxion.samples.Flat;
import org.junit.jupiter.api.Test;

/** The valley's height and slope, in closed form and numerically. */
class RosenbrockTest {
  private final double[] at = Flat.noise(50, 5);

  @Test
  void value() {
    assertEquals(0, Rosenbrock.height(new double[] {1, 1, 1, 1}));
    assertEquals(24.2, Rosenbrock.height(new double[] {-1.2, 1}), 1e-12);
    assertEquals(408, Rosenbrock.height(new double[] {-1, -1, 1}), 1e-12);
  }

  @Test
  void gradient() {
    int n = at.length;
    double[] expected = new double[n];
    for (int i = 0; i < n - 1; i++) {
      double climb = at[i + 1] - at[i] * at[i];
      expected[i] += -400 * at[i] * climb - 2 * (1 - at[i]);
      expected[i + 1] += 200 * climb;
    }
    assertClose(expected, Rosenbrock_Grad.heightGrad(at), DERIVATIVE);
  }

  @Test
  void gradientByDifferences() {
    double[] numerical = Differences.extrapolated(Rosenbrock::height, at);
    assertClose(numerical, Rosenbrock_Grad.heightGrad(at), DIFFERENCES);
  }

  @Test
  void gradientWithValue() {
    var both = Rosenbrock_Grad.heightValueAndGrad(at);
    assertEquals(Rosenbrock.height(at), both.value());
    assertArrayEquals(Rosenbrock_Grad.heightGrad(at), both.x());
  }
}
