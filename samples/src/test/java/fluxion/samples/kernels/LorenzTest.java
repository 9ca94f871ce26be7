package fluxion.samples.kernels;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import org.junit.jupiter.api.Test;

/** The Lorenz system at rest, and its gradient against extrapolated differences. */
class LorenzTest {
  @Test
  void equilibriumIsKept() {
    double c = Math.sqrt(8.0 / 3 * 27);
    double[] rest = {c, c, 27};
    double expected = 2 * c * c + 27 * 27;
    assertClose(expected, Lorenz.squaredDistance(10, 28, 8.0 / 3, rest, 0.01, 100), VALUE);
  }

  @Test
  void lonelyVerticalMotionDecaysExponentially() {
    double[] start = {0, 0, 1};
    double expected = Math.exp(-2 * 8.0 / 3);
    assertClose(expected, Lorenz.squaredDistance(10, 28, 8.0 / 3, start, 0.001, 1000), 1e-11);
  }
}
