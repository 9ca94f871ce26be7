package fluxion.samples.nested;

import fluxion.Differentiable;

/**
 * Model-agnostic meta-learning: weights from which a few steps of gradient descent lead to a good
 * fit of any task of a family.
 *
 * <p>Source: Finn, Abbeel and Levine (2017). Shapes, for a network with two hidden layers of {@code
 * h} units: {@code w[h * h + 4 * h + 1]}, points {@code x[n]} and {@code y[n]}.
 */
public final class Maml {
  private Maml() {}

  /** Points of a function. */
  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  public record Points(double[] x, double[] y) {}

  /** A function to be learned: points to adapt to, and others to judge the adapted weights by. */
  public record Task(Points support, Points query) {}

  /** How to adapt: steps of gradient descent. */
  public record Adaptation(int steps, double rate) {}

  /** The mean squared error of the network at some points. */
  @Differentiable(wrt = "w")
  public static double loss(double[] w, int hidden, Points points) {
    double sum = 0;
    for (int i = 0; i < points.x().length; i++) {
      double error = predict(w, hidden, points.x()[i]) - points.y()[i];
      sum += error * error;
    }
    return sum / points.x().length;
  }

  /** The mean, over tasks, of the loss that remains after adapting to each. */
  @Differentiable(wrt = "w")
  public static double metaLoss(double[] w, int hidden, Task[] tasks, Adaptation adaptation) {
    double sum = 0;
    for (Task task : tasks) {
      sum += loss(adapted(w, hidden, task.support(), adaptation), hidden, task.query());
    }
    return sum / tasks.length;
  }

  /** The weights after some steps of gradient descent on the loss at some points. */
  static double[] adapted(double[] w, int hidden, Points points, Adaptation adaptation) {
    double[] v = w.clone();
    for (int step = 0; step < adaptation.steps(); step++) {
      double[] gradient = Maml_Grad.lossGrad(v, hidden, points);
      for (int i = 0; i < v.length; i++) {
        v[i] -= adaptation.rate() * gradient[i];
      }
    }
    return v;
  }

  /** The network's value: for each unit its weights, then its bias; at last the output's. */
  static double predict(double[] w, int hidden, double x) {
    double[] first = new double[hidden];
    int next = 0;
    for (int i = 0; i < hidden; i++) {
      first[i] = Math.tanh(w[next] * x + w[next + 1]);
      next += 2;
    }
    double output = 0;
    for (int i = 0; i < hidden; i++) {
      double sum = 0;
      for (int j = 0; j < hidden; j++) {
        sum += w[next] * first[j];
        next++;
      }
      output += w[next + 1] * Math.tanh(sum + w[next]);
      next += 2;
    }
    return output + w[next];
  }
}
