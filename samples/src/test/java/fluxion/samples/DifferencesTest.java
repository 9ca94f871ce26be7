package fluxion.samples;

import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The numerical gradients are as good as they claim. */
class DifferencesTest {
  private final double[] at = {0.3, -2, 5};
  private final double[] gradient = {Math.exp(0.3), Math.cos(-2), 1.0 / 5};

  private static double f(double[] x) {
    return Math.exp(x[0]) + Math.sin(x[1]) + Math.log(x[2]);
  }

  @Test
  void central() {
    assertClose(gradient, Differences.central(DifferencesTest::f, at), 1e-9);
  }

  @Test
  void extrapolated() {
    assertClose(gradient, Differences.extrapolated(DifferencesTest::f, at), 1e-11);
  }

  @Test
  void largest() {
    assertEquals(0.25, Differences.largest(new double[] {1, 5}, new double[] {1, 4}));
    assertEquals(
        Double.NaN, Differences.largest(new double[] {Double.NaN, 4}, new double[] {1, 4}));
    assertThrows(
        IllegalArgumentException.class, () -> Differences.largest(new double[1], new double[2]));
  }
}
