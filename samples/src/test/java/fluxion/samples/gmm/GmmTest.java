package fluxion.samples.gmm;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import fluxion.samples.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The mixture's log-posterior and its gradient against GradBench's, on three data sets. */
@ParameterizedClass
@ValueSource(strings = {"reference/gmm", "reference/gmm_wishart", "gmm"})
class GmmTest {
  private final MixtureProblem problem;
  private final double value;
  private final Mixture at;

  GmmTest(String folder) {
    problem = MixtureProblem.read(folder + "/input.json");
    value = Json.read(folder + "/primal.json", double.class);
    at = problem.firstGuess();
  }

  @Test
  void value() {
    assertClose(value, problem.objective(at), VALUE);
  }
}
