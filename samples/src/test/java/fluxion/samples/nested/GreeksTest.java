package fluxion.samples.nested;

import static fluxion.samples.Close.assertClose;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sensitivities against their closed forms. */
class GreeksTest {
  @ParameterizedTest
  @CsvSource({
    "100, 100, 0.05, 0.2, 1",
    "42, 40, 0.1, 0.2, 0.5",
    "90, 100, 0.02, 0.35, 2",
    "110, 100, -0.01, 0.15, 0.1"
  })
  void greeks(double s, double k, double r, double v, double t) {
    double root = Math.sqrt(t);
    double d1 = (Math.log(s / k) + (r + v * v / 2) * t) / (v * root);
    double d2 = d1 - v * root;
    double d1ByExpiry = (r + v * v / 2) / (v * root) - d1 / (2 * t);
    double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);

    double gamma = density / (s * v * root);
    Greeks second = Greeks.of(s, k, r, v, t);
    assertClose(gamma, second.gamma(), 1e-9);
    assertClose(-density * d2 / v, second.vanna(), 1e-9);
    assertClose(s * density * root * d1 * d2 / v, second.volga(), 1e-9);
    assertClose(-density * d1ByExpiry, second.charm(), 1e-9);

    double speed = -gamma / s * (d1 / (v * root) + 1);
    double zomma = gamma * (d1 * d2 - 1) / v;
    double gammaByExpiry = -gamma * (d1 * d1ByExpiry + 1 / (2 * t));
    var third = Greeks_Grad.gammaGrad(s, k, r, v, t);
    assertClose(speed, third.spot(), 1e-8);
    assertClose(zomma, third.volatility(), 1e-8);
    assertClose(gammaByExpiry, third.expiry(), 1e-8);
  }
}
