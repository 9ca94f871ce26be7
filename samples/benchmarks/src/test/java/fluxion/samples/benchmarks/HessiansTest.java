package fluxion.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.samples.Differences;
import fluxion.samples.benchmarks.workloads.Data;
import fluxion.samples.benchmarks.workloads.Mixture;
import fluxion.samples.gmm.FlatGmm;
import fluxion.samples.gmm.FlatGmm_Grad;
import fluxion.samples.gmm.Gmm;
import org.junit.jupiter.api.Test;

/** The Hessian that is timed. */
class HessiansTest {
  private final Mixture in = Hessians.MIXTURE;
  private final double[] parameters = in.parameters();

  @Test
  void rowsAreDifferencesOfTheGradient() {
    double[][] differences = new double[parameters.length][];
    for (int i = 0; i < parameters.length; i++) {
      int row = i;
      differences[i] = Differences.extrapolated(at -> gradient(at)[row], parameters);
    }
    double[][] hessian = new Hessians().hessian();
    double difference = Differences.largest(Data.flat(hessian), Data.flat(differences));
    assertTrue(difference < 1e-8, () -> "relative difference " + difference);
  }

  @Test
  void functionOfOneVectorIsThatOfItsParts() {
    double expected =
        Gmm.objective(
            in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.gamma(), in.m(), in.logNormalizer());
    double actual =
        FlatGmm.objective(parameters, in.k(), in.x(), in.gamma(), in.m(), in.logNormalizer());
    assertEquals(expected, actual);
  }

  private double[] gradient(double[] at) {
    return FlatGmm_Grad.objectiveGrad(at, in.k(), in.x(), in.gamma(), in.m(), in.logNormalizer());
  }
}
