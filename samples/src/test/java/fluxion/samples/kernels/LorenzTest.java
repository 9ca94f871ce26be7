package fluxion.samples.kernels;

import static fluxion.samples.Close.DIFFERENCES;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import fluxion.samples.Differences;
import fluxion.samples.Flat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Lorenz system at rest, and its gradient against extrapolated differences. */
class LorenzTest {
  private static double f(double[] p, int steps) {
    double[] start = {p[3], p[4], p[5]};
    return Lorenz.squaredDistance(p[0], p[1], p[2], start, 0.01, steps);
  }

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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100})
  void gradient(int steps) {
    double[] at = {10, 28, 8.0 / 3, 1, 1.5, 20};
    double[] start = {at[3], at[4], at[5]};
    var actual = Lorenz_Grad.squaredDistanceGrad(at[0], at[1], at[2], start, 0.01, steps);
    double[] numerical = Differences.extrapolated(p -> f(p, steps), at);
    double[] parameters = {actual.sigma(), actual.rho(), actual.beta()};
    assertClose(numerical, Flat.of(parameters, actual.start()), DIFFERENCES);
  }
}
