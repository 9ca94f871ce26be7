package fluxion.samples.nested;

import fluxion.samples.LineChart;
import fluxion.samples.Pictures;
import fluxion.samples.nested.Maml.Adaptation;
import fluxion.samples.nested.Maml.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Meta-learns the sine waves, for an adaptation by one step and for one by five.
 *
 * <p>Source: {@link Maml}. Shapes: a network of 193 weights; batches of ten tasks.
 */
public final class MetaLearning {
  static final int HIDDEN = 12;
  private static final int BATCH = 10;
  private static final int SMOOTHED = 50;

  private final Adaptation adaptation;
  private final Sinusoids training = new Sinusoids(1);
  private final double[] weights = training.weights(HIDDEN);
  private final List<Double> losses = new ArrayList<>();

  MetaLearning(Adaptation adaptation) {
    this.adaptation = adaptation;
  }

  /** Runs the sample; it takes no arguments. */
  public static void main(String[] args) throws IOException {
    MetaLearning one = learn(new Adaptation(1, 0.02));
    MetaLearning five = learn(new Adaptation(5, 0.02));
    String chart =
        LineChart.svg(
            "Meta-learning of sine waves",
            "meta-step",
            "loss after adaptation",
            LineChart.Line.of("1 inner step", one.smoothedLosses()),
            LineChart.Line.of("5 inner steps", five.smoothedLosses()));
    System.out.println("chart: " + Pictures.write("maml.svg", chart));
  }

  private static MetaLearning learn(Adaptation adaptation) {
    MetaLearning learning = new MetaLearning(adaptation);
    Task[] unseen = new Sinusoids(2).next(100);
    double before = learning.lossOf(unseen);
    learning.train(3000);
    System.out.printf(
        "inner steps %d: loss after adaptation to unseen tasks %.4f before, %.4f after%n",
        adaptation.steps(), before, learning.lossOf(unseen));
    return learning;
  }

  /** Takes some steps along the gradient of the loss after adaptation. */
  void train(int metaSteps) {
    Adam adam = new Adam(weights.length, 0.003);
    for (int step = 0; step < metaSteps; step++) {
      Task[] tasks = training.next(BATCH);
      var result = Maml_Grad.metaLossValueAndGrad(weights, HIDDEN, tasks, adaptation);
      losses.add(result.value());
      adam.step(weights, result.w());
    }
  }

  /** The mean loss after adaptation to each of some tasks. */
  double lossOf(Task[] tasks) {
    return Maml.metaLoss(weights, HIDDEN, tasks, adaptation);
  }

  double[] weights() {
    return weights.clone();
  }

  /** Means over the last batches. */
  private List<Double> smoothedLosses() {
    List<Double> means = new ArrayList<>();
    for (int step = 0; step < losses.size(); step++) {
      List<Double> last = losses.subList(Math.max(0, step - SMOOTHED + 1), step + 1);
      means.add(last.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }
    return means;
  }
}
