package fluxion.samples.nested;

import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.samples.Differences;
import fluxion.samples.nested.Maml.Adaptation;
import fluxion.samples.nested.Maml.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient through the adaptation against differences, and what it is good for. */
class MamlTest {
  private static final int HIDDEN = 4;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void gradientThroughTheAdaptation(int steps) {
    Sinusoids sinusoids = new Sinusoids(3);
    double[] w = sinusoids.weights(HIDDEN);
    Task[] tasks = sinusoids.next(3);
    Adaptation adaptation = new Adaptation(steps, 0.02);
    double[] numerical =
        Differences.extrapolated(at -> Maml.metaLoss(at, HIDDEN, tasks, adaptation), w);
    double[] actual = Maml_Grad.metaLossGrad(w, HIDDEN, tasks, adaptation);
    assertClose(numerical, actual, 1e-7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void metaTrainingImprovesWhatAdaptationReaches(int steps) {
    MetaLearning learning = new MetaLearning(new Adaptation(steps, 0.02));
    Task[] unseen = new Sinusoids(2).next(50);
    double before = learning.lossOf(unseen);
    learning.train(300);
    double after = learning.lossOf(unseen);
    assertTrue(after < 0.8 * before, before + " before, " + after + " after");
  }
}
