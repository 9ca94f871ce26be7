package fluxion.samples.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The valley's height and slope, in closed form and numerically. */
class RosenbrockTest {
  @Test
  void value() {
    assertEquals(0, Rosenbrock.height(new double[] {1, 1, 1, 1}));
    assertEquals(24.2, Rosenbrock.height(new double[] {-1.2, 1}), 1e-12);
    assertEquals(408, Rosenbrock.height(new double[] {-1, -1, 1}), 1e-12);
  }
}
