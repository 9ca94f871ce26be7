package fluxion.samples.gmm;

import fluxion.samples.Differences;
import fluxion.samples.Json;
import fluxion.samples.LineChart;
import fluxion.samples.Pictures;
import fluxion.samples.Stopwatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Fits a Gaussian mixture by means of its generated gradient, after checking the gradient.
 *
 * <p>Source: GradBench's data set of 1000 points in the plane. Shapes: 5 components, that is 30
 * parameters.
 */
public final class GaussianMixture {
  private static final int STEPS = 300;

  private final MixtureProblem problem = MixtureProblem.read("gmm/input.json");
  private final Mixture start = problem.firstGuess();

  private GaussianMixture() {}

  /** Runs the sample; it takes no arguments. */
  public static void main(String[] args) throws IOException {
    new GaussianMixture().run();
  }

  private void run() throws IOException {
    print(
        "Gaussian mixture: %d points in %d dimensions, %d components, %d parameters",
        problem.n(), problem.d(), problem.k(), start.flatten().length);
    checkGradient();
    MixtureFit fit = MixtureFit.run(problem, STEPS, GaussianMixture::showProgress);
    System.out.println();
    printLikelihood("before", start);
    printLikelihood("after", fit.mixture());
    timeGradient();
    print("chart of the fit: %s", writeChart(fit.logLikelihoods()));
  }

  private void checkGradient() {
    double[] gradient = problem.gradient(start).flatten();
    double[] reference = Json.read("gmm/derivative.json", Mixture.class).flatten();
    double[] numerical =
        Differences.central(at -> problem.objective(start.withParameters(at)), start.flatten());
    double fromReference = Differences.largest(gradient, reference);
    double fromNumerical = Differences.largest(gradient, numerical);
    print("largest difference of the gradient, relative to its largest entry:");
    print("  from central differences:     %.1e", fromNumerical);
    print("  from the reference gradient:  %.1e", fromReference);
    if (!(fromReference < 1e-10 && fromNumerical < 1e-6)) {
      throw new IllegalStateException("the gradient is wrong");
    }
  }

  private static void showProgress(int step, double logLikelihood) {
    if (step % 10 == 0) {
      System.out.printf(
          Locale.ROOT,
          "\rfitting: step %d of %d, log-likelihood %.3f ",
          step,
          STEPS,
          logLikelihood);
    }
  }

  private void printLikelihood(String when, Mixture mixture) {
    print(
        "%s the fit: log-likelihood %.6f, with the prior %.6f",
        when, problem.logLikelihood(mixture), problem.objective(mixture));
  }

  private void timeGradient() {
    Stopwatch times =
        Stopwatch.compare(
            () -> problem.objective(start), () -> problem.valueAndGradient(start).value());
    print(
        "time of value and gradient: %.0f microseconds, %.2f times the function's %.0f",
        times.second() / 1000, times.second() / times.first(), times.first() / 1000);
  }

  private static Path writeChart(List<Double> logLikelihoods) throws IOException {
    String chart =
        LineChart.svg("Fit of a Gaussian mixture", "step", "log-likelihood", logLikelihoods);
    return Pictures.write("likelihood.svg", chart);
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
