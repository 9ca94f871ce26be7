package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option's price against published values, its gradient against the Greeks' closed forms. */
class BlackScholesTest {
  @ParameterizedTest
  @CsvSource({
    "100, 100, 0.05, 0.2, 1, 10.450583572185565",
    "42, 40, 0.1, 0.2, 0.5, 4.759422392871532",
    "100, 50, 0.01, 0.1, 0.25, 50.12484388509774",
    "60, 100, 0.03, 0.2, 0.3, 3.92699736740e-6"
  })
  void value(double s, double k, double r, double v, double t, double expected) {
    assertClose(expected, BlackScholes.call(s, k, r, v, t), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.8413447460685429",
    "-2, 0.02275013194817921",
    "-8, 6.22096057427e-16"
  })
  void normalCdf(double x, double expected) {
    assertClose(expected, BlackScholes.normalCdf(x), 1e-8);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 0.05, 0.2, 1",
    "42, 40, 0.1, 0.2, 0.5",
    "90, 100, 0.02, 0.35, 2",
    "100, 50, 0.01, 0.1, 0.25",
    "110, 100, -0.01, 0.15, 0.1"
  })
  void gradient(double s, double k, double r, double v, double t) {
    assertGreeks(s, k, r, v, t, DERIVATIVE);
  }

  /** Here the normal density has no more than eight digits. */
  @Test
  void gradientFarOutOfTheMoney() {
    assertGreeks(60, 100, 0.03, 0.12, 0.25, 1e-7);
  }

  private static void assertGreeks(
      double s, double k, double r, double v, double t, double tolerance) {
    double root = Math.sqrt(t);
    double d1 = (Math.log(s / k) + (r + v * v / 2) * t) / (v * root);
    double d2 = d1 - v * root;
    double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
    double discounted = k * Math.exp(-r * t) * BlackScholes.normalCdf(d2);
    double delta = BlackScholes.normalCdf(d1);
    double dualDelta = -discounted / k;
    double rho = t * discounted;
    double vega = s * density * root;
    double theta = -s * density * v / (2 * root) - r * discounted;
    var actual = BlackScholes_Grad.callGrad(s, k, r, v, t);
    assertClose(
        new double[] {delta, dualDelta, rho, vega, -theta},
        new double[] {
          actual.spot(), actual.strike(), actual.rate(), actual.volatility(), actual.expiry()
        },
        tolerance);
  }
}
