package fluxion.samples.kernels;

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
}
