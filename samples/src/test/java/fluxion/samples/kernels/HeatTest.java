package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.DIFFERENCES;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.samples.Differences;
import fluxion.samples.Flat;
import org.junit.jupiter.api.Test;

/** The decay of the plate's slowest mode in closed form, and gradients against differences. */
class HeatTest {
  private static final int ROWS = 6;
  private static final int COLUMNS = 9;
  private static final int STEPS = 7;
  private static final double DIFFUSION = 0.2;

  private static double[][] slowestMode() {
    double[][] mode = new double[ROWS][COLUMNS];
    for (int i = 1; i < ROWS - 1; i++) {
      for (int j = 1; j < COLUMNS - 1; j++) {
        mode[i][j] = Math.sin(Math.PI * i / (ROWS - 1)) * Math.sin(Math.PI * j / (COLUMNS - 1));
      }
    }
    return mode;
  }

  /** How much slower a step with diffusion one would make the mode, per unit of diffusion. */
  private static double eigenvalue() {
    double vertical = Math.sin(Math.PI / 2 / (ROWS - 1));
    double horizontal = Math.sin(Math.PI / 2 / (COLUMNS - 1));
    return -4 * (vertical * vertical + horizontal * horizontal);
  }

  @Test
  void value() {
    double[] mode = Flat.of(slowestMode());
    double decay = Math.pow(1 + DIFFUSION * eigenvalue(), 2 * STEPS);
    double expected = 0.5 * Flat.dot(mode, mode) * decay;
    assertClose(expected, Heat.energy(slowestMode(), DIFFUSION, STEPS), VALUE);
  }

  @Test
  void gradientOfTheSlowestMode() {
    double[] mode = Flat.of(slowestMode());
    double factor = 1 + DIFFUSION * eigenvalue();
    var actual = Heat_Grad.energyGrad(slowestMode(), DIFFUSION, STEPS);
    double squares = Flat.dot(mode, mode);
    double expected = STEPS * squares * eigenvalue() * Math.pow(factor, 2 * STEPS - 1);
    assertClose(expected, actual.diffusion(), DERIVATIVE);
    for (int i = 1; i < ROWS - 1; i++) {
      for (int j = 1; j < COLUMNS - 1; j++) {
        double inner = slowestMode()[i][j] * Math.pow(factor, 2 * STEPS);
        assertEquals(inner, actual.initial()[i][j], 1e-12);
      }
    }
  }

  @Test
  void gradient() {
    double[] at = Flat.noise(ROWS * COLUMNS + 1, 9);
    at[ROWS * COLUMNS] = DIFFUSION;
    double[][] initial = Flat.matrix(at, 0, ROWS, COLUMNS);
    var actual = Heat_Grad.energyGrad(initial, DIFFUSION, STEPS);
    double[] numerical =
        Differences.extrapolated(
            p -> Heat.energy(Flat.matrix(p, 0, ROWS, COLUMNS), p[ROWS * COLUMNS], STEPS), at);
    double[] flat = Flat.of(Flat.of(actual.initial()), new double[] {actual.diffusion()});
    assertClose(numerical, flat, DIFFERENCES);
  }
}
