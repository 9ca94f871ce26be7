package fluxion.samples.nested;

import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.samples.Flat;
import org.junit.jupiter.api.Test;

/** The approximation against quadrature; its Hessian against the closed form. */
class LaplaceTest {
  /** The sum of the rates times (1, t)(1, t)ᵀ, plus the prior's precision. */
  @Test
  void hessianInClosedForm() {
    CountData data = CountData.random(12, 1);
    double[] w = {0.3, 0.8};
    double[] expected = {0.25, 0, 0, 0.25};
    for (double t : data.t()) {
      double rate = Math.exp(w[0] + w[1] * t);
      expected[0] += rate;
      expected[1] += rate * t;
      expected[2] += rate * t;
      expected[3] += rate * t * t;
    }
    assertClose(expected, Flat.of(data.hessian(w)), 1e-14);
  }

  @Test
  void closeToTheExactPosterior() {
    CountData data = CountData.random(100, 1);
    Laplace laplace = Laplace.of(data);
    Quadrature exact = Quadrature.of(data, laplace);
    assertEquals(exact.logEvidence(), laplace.logEvidence(), 2e-3);
    for (int weight = 0; weight < 2; weight++) {
      double deviation = exact.deviation(weight);
      assertEquals(exact.mean(weight), laplace.mode()[weight], 0.1 * deviation);
      assertEquals(deviation, laplace.deviation(weight), 0.01 * deviation);
    }
  }

  /** The evidence's relative error is inversely proportional to the number of observations. */
  @Test
  void errorFallsWithTheObservations() {
    double few = scaledError(50);
    double many = scaledError(800);
    assertTrue(few > 0.01 && many > 0.01, few + " and " + many);
    assertEquals(1, few / many, 0.3);
  }

  private static double scaledError(int observations) {
    CountData data = CountData.random(observations, 1);
    Laplace laplace = Laplace.of(data);
    Quadrature exact = Quadrature.of(data, laplace);
    return observations * Math.abs(exact.logEvidence() - laplace.logEvidence());
  }
}
