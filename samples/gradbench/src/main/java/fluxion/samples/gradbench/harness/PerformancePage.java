package fluxion.samples.gradbench.harness;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The measurements as a page of documentation.
 *
 * <p>Source: {@link Performance}. Shapes: Markdown.
 */
final class PerformancePage {
  private PerformancePage() {}

  static String markdown(List<Performance.Measurement> measurements) {
    StringBuilder page =
        new StringBuilder(
            """
            # GradBench

            [samples/gradbench](../samples/gradbench) is a tool of the [GradBench](https://github.com/gradbench/gradbench) suite. It
            passes all twelve evals; every derivative is computed by generated code. JDK %s, %s. Written by
            `fluxion.samples.gradbench.harness.Performance`; to repeat it:

            ```
            mvn -Pgradbench -pl samples/gradbench -am -DskipTests verify
            ```

            Milliseconds of a run, as the tool reports them to the suite: the median of the runs of two seconds, after as long a
            warm-up, which the suite sees as a part of `prepare`; the lower one of two processes. The derivative is the gradient
            or the Jacobian without the value; for kmeans it is Newton's direction, of gradient and Hessian; particle and saddle
            have nested derivatives only, outer mode first. The columns on the right are of *another run, at another time*, of
            the suite's C++ compiled by gcc or clang with `-O3 -march=native`: what the function takes there, its derivative by
            hand (GradBench's `manual`), and the derivative by the fastest of Tapenade, Enzyme, CoDiPack, Adept, ADOL-C and
            CppAD, as far as they have the eval. They give an idea of the order of magnitude; the ratio on the left is measured.

            | eval | size | function | derivative | ratio | C++: function | by hand | fastest tool |
            |---|---|---:|---:|---:|---:|---:|---:|
            """
                .formatted(System.getProperty("java.version"), LocalDate.now(ZoneOffset.UTC)));
    for (Performance.Measurement measurement : measurements) {
      page.append(row(measurement)).append('\n');
    }
    return page.toString();
  }

  private static String row(Performance.Measurement measurement) {
    Workload workload = measurement.workload();
    Workload.Elsewhere elsewhere = workload.elsewhere();
    return "| "
        + String.join(
            " | ",
            workload.eval(),
            workload.size(),
            number(measurement.primal()),
            number(measurement.derivative()),
            number(measurement.ratio()),
            elsewhere.primal(),
            elsewhere.manual(),
            elsewhere.tool())
        + " |";
  }

  /** Three digits. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return String.format(
        Locale.ROOT,
        value < 1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f",
        value);
  }
}
