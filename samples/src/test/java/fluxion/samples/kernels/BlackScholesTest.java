package fluxion.samples.kernels;

import static fluxion.samples.Close.assertClose;

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
}
