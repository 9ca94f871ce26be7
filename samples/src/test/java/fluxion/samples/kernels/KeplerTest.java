package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The solution of Kepler's equation satisfies it; its gradient is that of the implicit function.
 */
@ParameterizedClass
@CsvSource({"0.3, 0.1", "2, 0.5", "-1, 0.8", "3, 0.9671", "6, 0"})
class KeplerTest {
  @Parameter(0)
  double meanAnomaly;

  @Parameter(1)
  double eccentricity;

  @Test
  void value() {
    double e = Kepler.eccentricAnomaly(meanAnomaly, eccentricity);
    assertEquals(meanAnomaly, e - eccentricity * Math.sin(e), 1e-14);
  }

  @Test
  void gradient() {
    double e = Kepler.eccentricAnomaly(meanAnomaly, eccentricity);
    double slope = 1 - eccentricity * Math.cos(e);
    var actual = Kepler_Grad.eccentricAnomalyGrad(meanAnomaly, eccentricity);
    double[] expected = {1 / slope, Math.sin(e) / slope};
    assertClose(expected, new double[] {actual.meanAnomaly(), actual.eccentricity()}, DERIVATIVE);
  }

  @Test
  void directionalDerivative() {
    double e = Kepler.eccentricAnomaly(meanAnomaly, eccentricity);
    var jvp = Kepler_Grad.eccentricAnomalyJvp(meanAnomaly, eccentricity, 1, -2);
    double slope = 1 - eccentricity * Math.cos(e);
    assertEquals(e, jvp.value());
    assertClose((1 - 2 * Math.sin(e)) / slope, jvp.tangent(), DERIVATIVE);
  }
}
