package fluxion.samples.nested;

import fluxion.samples.LineChart;
import fluxion.samples.Pictures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits a logistic regression by Newton's method and by gradient descent.
 *
 * <p>Source: {@link NewtonCg}. Shapes: 2000 points with 50 features.
 */
public final class LogisticFit {
  private static final int STEPS = 100;

  private LogisticFit() {}

  /** Runs the sample; it takes no arguments. */
  public static void main(String[] args) throws IOException {
    LogisticProblem problem = LogisticProblem.random(2000, 50, 1);
    NewtonCg newton = NewtonCg.minimise(problem, 1e-11);
    List<Double> norms = newton.gradientNorms();
    System.out.printf(
        "Newton-CG: loss %.9f, length of the gradient %.1e after %d steps%n",
        problem.loss(newton.point()), norms.get(norms.size() - 1), norms.size() - 1);
    String chart =
        LineChart.logarithmic(
            "Logistic regression",
            "step",
            "length of the gradient",
            LineChart.Line.of("Newton-CG", norms),
            LineChart.Line.of("gradient descent", descent(problem)));
    System.out.println("chart: " + Pictures.write("logistic.svg", chart));
  }

  private static List<Double> descent(LogisticProblem problem) {
    double[] w = problem.start();
    List<Double> norms = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      double[] gradient = problem.gradient(w);
      norms.add(NewtonCg.norm(gradient));
      w = NewtonCg.plus(w, -1, gradient);
    }
    return norms;
  }
}
