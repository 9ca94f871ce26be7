package fluxion.samples.gmm;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.DIFFERENCES;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.samples.Differences;
import fluxion.samples.Flat;
import fluxion.samples.Json;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The mixture's log-posterior and its gradient against GradBench's, on three data sets. */
@ParameterizedClass
@ValueSource(strings = {"reference/gmm", "reference/gmm_wishart", "gmm"})
class GmmTest {
  private final MixtureProblem problem;
  private final double value;
  private final Mixture gradient;
  private final Mixture at;

  GmmTest(String folder) {
    problem = MixtureProblem.read(folder + "/input.json");
    value = Json.read(folder + "/primal.json", double.class);
    gradient = Json.read(folder + "/derivative.json", Mixture.class);
    at = problem.firstGuess();
  }

  @Test
  void value() {
    assertClose(value, problem.objective(at), VALUE);
  }

  @Test
  void gradient() {
    assertClose(gradient.flatten(), problem.gradient(at).flatten(), DERIVATIVE);
  }

  @Test
  void gradientOfEachParameter() {
    Mixture actual = problem.gradient(at);
    assertClose(gradient.alpha(), actual.alpha(), DERIVATIVE);
    assertClose(Flat.of(gradient.mu()), Flat.of(actual.mu()), DERIVATIVE);
    assertClose(Flat.of(gradient.q()), Flat.of(actual.q()), DERIVATIVE);
    assertClose(Flat.of(gradient.l()), Flat.of(actual.l()), DERIVATIVE);
  }

  @Test
  void gradientWithValue() {
    var both = problem.valueAndGradient(at);
    assertEquals(problem.objective(at), both.value());
    Mixture actual = new Mixture(both.alpha(), both.mu(), both.q(), both.l());
    assertClose(gradient.flatten(), actual.flatten(), DERIVATIVE);
  }

  @Test
  void gradientAddedToTheCallersArrays() {
    Mixture sum = at.withParameters(new double[at.flatten().length]);
    for (int call = 0; call < 2; call++) {
      double returned =
          Gmm_Grad.objectiveAddGrad(
              at.alpha(),
              at.mu(),
              at.q(),
              at.l(),
              problem.x(),
              problem.gamma(),
              problem.m(),
              problem.logNormalizer(),
              sum.alpha(),
              sum.mu(),
              sum.q(),
              sum.l());
      assertEquals(problem.objective(at), returned);
    }
    double[] twice = Arrays.stream(gradient.flatten()).map(g -> 2 * g).toArray();
    assertClose(twice, sum.flatten(), DERIVATIVE);
  }

  @Test
  void directionalDerivative() {
    double[] flat = Flat.noise(at.flatten().length, 1);
    double expected = Flat.dot(gradient.flatten(), flat);
    Mixture direction = at.withParameters(flat);
    var jvp =
        Gmm_Grad.objectiveJvp(
            at.alpha(),
            at.mu(),
            at.q(),
            at.l(),
            problem.x(),
            problem.gamma(),
            problem.m(),
            problem.logNormalizer(),
            direction.alpha(),
            direction.mu(),
            direction.q(),
            direction.l());
    assertEquals(problem.objective(at), jvp.value());
    assertClose(expected, jvp.tangent(), DERIVATIVE);
  }

  @Test
  void gradientByDifferences() {
    double[] numerical =
        Differences.extrapolated(p -> problem.objective(at.withParameters(p)), at.flatten());
    assertClose(numerical, problem.gradient(at).flatten(), DIFFERENCES);
  }
}
