package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.DIFFERENCES;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import fluxion.samples.Differences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pendulum's period against known elliptic integrals, its gradient against differences. */
class PendulumTest {
  private static double f(double[] p) {
    return Pendulum.period(p[0], p[1], p[2]);
  }

  @Test
  void value() {
    double small = 2 * Math.PI * Math.sqrt(0.8 / 9.81);
    assertClose(small, Pendulum.period(0.8, 9.81, 0), VALUE);
    assertClose(small * 1.180340599016096, Pendulum.period(0.8, 9.81, Math.PI / 2), VALUE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 2, 3})
  void gradient(double amplitude) {
    double[] at = {0.8, 9.81, amplitude};
    var actual = Pendulum_Grad.periodGrad(at[0], at[1], at[2]);
    assertClose(
        Differences.extrapolated(PendulumTest::f, at),
        new double[] {actual.length(), actual.gravity(), actual.amplitude()},
        DIFFERENCES);
    double period = Pendulum.period(at[0], at[1], at[2]);
    assertClose(period / 2 / at[0], actual.length(), DERIVATIVE);
    assertClose(-period / 2 / at[1], actual.gravity(), DERIVATIVE);
  }
}
