package fluxion.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.samples.Differences;
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
    double[][] hessian = new Hessians().hessian();
    for (int i = 0; i < parameters.length; i++) {
      double difference = Differences.largest(hessian[i], differences(i));
      assertTrue(difference < 1e-8, () -> "relative difference " + difference);
    }
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

  /** Central differences of the gradient, extrapolated to a step of zero. */
  private double[] differences(int i) {
    double[] coarse = differences(i, 2e-3);
    double[] fine = differences(i, 1e-3);
    double[] finest = differences(i, 5e-4);
    double[] row = new double[coarse.length];
    for (int j = 0; j < row.length; j++) {
      double first = fine[j] + (fine[j] - coarse[j]) / 3;
      double second = finest[j] + (finest[j] - fine[j]) / 3;
      row[j] = second + (second - first) / 15;
    }
    return row;
  }

  private double[] differences(int i, double h) {
    double[] above = parameters.clone();
    above[i] += h;
    double[] below = parameters.clone();
    below[i] -= h;
    double[] gradientAbove = gradient(above);
    double[] gradientBelow = gradient(below);
    double[] row = new double[above.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = (gradientAbove[j] - gradientBelow[j]) / (above[i] - below[i]);
    }
    return row;
  }

  private double[] gradient(double[] at) {
    return FlatGmm_Grad.objectiveGrad(at, in.k(), in.x(), in.gamma(), in.m(), in.logNormalizer());
  }
}
