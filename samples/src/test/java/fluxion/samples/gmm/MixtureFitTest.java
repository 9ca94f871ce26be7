package fluxion.samples.gmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fit gets somewhere, and tells what it does. */
class MixtureFitTest {
  private final MixtureProblem problem = MixtureProblem.read("gmm/input.json");

  @Test
  void fitRaisesTheObjective() {
    List<Integer> steps = new ArrayList<>();
    MixtureFit fit = MixtureFit.run(problem, 20, (step, value) -> steps.add(step));
    assertTrue(problem.objective(fit.mixture()) > problem.objective(problem.firstGuess()) + 100);
    assertEquals(IntStream.rangeClosed(1, 20).boxed().toList(), steps);
    assertEquals(21, fit.logLikelihoods().size());
    assertEquals(problem.logLikelihood(fit.mixture()), fit.logLikelihoods().get(20));
  }
}
