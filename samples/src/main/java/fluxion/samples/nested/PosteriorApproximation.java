package fluxion.samples.nested;

import fluxion.samples.LineChart;
import fluxion.samples.Pictures;
import java.io.IOException;
import java.util.Arrays;

/**
 * Approximates the posterior of a Poisson regression, and compares with the exact one.
 *
 * <p>Source: {@link Laplace} and {@link Quadrature}. Shapes: twelve counts, two weights.
 */
public final class PosteriorApproximation {
  private PosteriorApproximation() {}

  /** Runs the sample; it takes no arguments. */
  public static void main(String[] args) throws IOException {
    CountData data = CountData.random(12, 1);
    Laplace laplace = Laplace.of(data);
    Quadrature exact = Quadrature.of(data, laplace);
    System.out.printf(
        "logarithm of the evidence: %.5f, exact %.5f%n",
        laplace.logEvidence(), exact.logEvidence());
    for (int weight = 0; weight < 2; weight++) {
      System.out.printf(
          "weight %d: %.4f ± %.4f, exact %.4f ± %.4f%n",
          weight,
          laplace.mode()[weight],
          laplace.deviation(weight),
          exact.mean(weight),
          exact.deviation(weight));
    }
    double[] slopes = exact.weights()[1];
    double[] approximation = Arrays.stream(slopes).map(at -> laplace.density(1, at)).toArray();
    String chart =
        LineChart.svg(
            "Posterior of a Poisson regression",
            "slope",
            "density",
            new LineChart.Line("exact", slopes, exact.density(1)),
            new LineChart.Line("normal at the mode", slopes, approximation));
    System.out.println("chart: " + Pictures.write("posterior.svg", chart));
  }
}
