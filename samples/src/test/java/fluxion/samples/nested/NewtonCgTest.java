package fluxion.samples.nested;

import static fluxion.samples.Close.DIFFERENCES;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.samples.Differences;
import fluxion.samples.Flat;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

/** The fit's end, and its steps against those from the whole Hessian. */
class NewtonCgTest {
  private final LogisticProblem problem = LogisticProblem.random(300, 12, 1);

  @Test
  void gradientVanishesInFewSteps() {
    NewtonCg fit = NewtonCg.minimise(problem, 1e-11);
    assertTrue(NewtonCg.norm(problem.gradient(fit.point())) <= 1e-11);
    assertTrue(fit.gradientNorms().size() <= 15, fit.gradientNorms().toString());
  }

  @Test
  void stepIsTheOneFromTheHessian() {
    double[] w = Flat.noise(12, 2);
    double[] gradient = problem.gradient(w);
    double[] step = NewtonCg.step(problem, w, gradient, 1e-13);
    var solver = new LUDecomposition(MatrixUtils.createRealMatrix(problem.hessian(w))).getSolver();
    double[] direct = solver.solve(new ArrayRealVector(gradient)).mapMultiply(-1).toArray();
    assertClose(direct, step, 1e-9);
  }

  /** The mean of s (1 - s) x xᵀ, where s is the probability of the label, plus the ridge. */
  @Test
  void hessianInClosedForm() {
    double[] w = Flat.noise(12, 3);
    double[][] expected = new double[12][12];
    for (double[] x : problem.x()) {
      double s = 1 / (1 + Math.exp(-Flat.dot(w, x)));
      for (int i = 0; i < 12; i++) {
        for (int j = 0; j < 12; j++) {
          expected[i][j] += s * (1 - s) * x[i] * x[j] / problem.x().length;
        }
      }
    }
    for (int i = 0; i < 12; i++) {
      expected[i][i] += problem.ridge();
    }
    assertClose(Flat.of(expected), Flat.of(problem.hessian(w)), 1e-12);
  }

  @Test
  void gradientAgainstDifferences() {
    double[] w = Flat.noise(12, 4);
    assertClose(Differences.extrapolated(problem::loss, w), problem.gradient(w), DIFFERENCES);
  }
}
