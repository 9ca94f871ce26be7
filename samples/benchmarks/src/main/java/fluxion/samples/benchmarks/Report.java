package fluxion.samples.benchmarks;

import static fluxion.samples.benchmarks.Table.kilobytes;
import static fluxion.samples.benchmarks.Table.number;
import static fluxion.samples.benchmarks.Table.row;

import java.util.OptionalDouble;

/**
 * The measurements as a page of documentation.
 *
 * <p>Source: {@link Results}. Shapes: Markdown.
 */
final class Report {
  private static final String PRIMAL = "Derivatives.primal";
  private static final String FLUXION = "Derivatives.fluxion";
  private static final String MANUAL = "Derivatives.manual";

  private final StringBuilder page = new StringBuilder();
  private final Results results;

  private Report(Results results) {
    this.results = results;
  }

  /**
   * The page.
   *
   * @param circumstances machine and date
   */
  static String markdown(Results results, String circumstances) {
    Report report = new Report(results);
    report.introduction(circumstances);
    report.derivatives();
    report.hessian();
    report.peers();
    return report.page.toString();
  }

  private void introduction(String circumstances) {
    add(
        """
        # Benchmarks

        %s, %s. Written by `fluxion.samples.benchmarks.Ratios`; to repeat it:

        ```
        mvn -Pbenchmarks -pl samples/benchmarks -am -DskipTests verify
        ```

        That takes about nine minutes and writes this page anew; `-Dbenchmarks.kernels="LSTM|LORENZ"` measures, and shows,
        a part. Each benchmark runs in a virtual machine of its own, twice, and its time is that of the fastest iteration of
        both, since other work on the machine only ever makes it slower. What is compared is measured one right after the
        other. Trust the ratios, and those near another only if a repetition has them too.

        - *primal*: the function as its author wrote it, in [kernels](../samples/src/main/java/fluxion/samples/kernels) or
          [gmm](../samples/src/main/java/fluxion/samples/gmm);
        - *Fluxion*: its value and gradient, generated. Hand tracking and bundle adjustment: the Jacobian;
        - *manual*: the same [written by hand](../samples/benchmarks/src/main/java/fluxion/samples/benchmarks/manual).

        A test compares the results of all of them.

        ## Gradients and Jacobians
        """
            .formatted(results.virtualMachine(), circumstances));
  }

  private void derivatives() {
    add("![Time of a derivative by time of the function](benchmarks.svg)");
    add("");
    add(
        "| kernel | primal, µs | manual / primal | Fluxion / primal | Fluxion / manual | Fluxion allocates, kB |");
    add("|---|---:|---:|---:|---:|---:|");
    for (Kernel kernel : Kernel.values()) {
      if (results.time(PRIMAL, kernel).isPresent()) {
        add(
            row(
                kernel.title(),
                number(results.time(PRIMAL, kernel)),
                number(results.ratio(MANUAL, PRIMAL, kernel)),
                number(results.ratio(FLUXION, PRIMAL, kernel)),
                number(results.ratio(FLUXION, MANUAL, kernel)),
                kilobytes(results.allocation(FLUXION, kernel))));
      }
    }
    add("");
  }

  private void hessian() {
    OptionalDouble ratio = results.ratio("Hessians.hessian", "Hessians.gradient", null);
    if (ratio.isPresent()) {
      int parameters = Hessians.MIXTURE.parameters().length;
      add(
          """
          ## Hessian

          The Hessian of the Gaussian mixture with d 2, k 5, n 1000, which has %d parameters, takes %s times as long as its
          generated gradient: %s gradients for each column.
          """
              .formatted(
                  parameters,
                  number(ratio),
                  number(OptionalDouble.of(ratio.getAsDouble() / parameters))));
    }
  }

  private void peers() {
    add(
        """
        ## Other libraries

        Times by that of the hand-written gradient. Hipparchus 4's `Gradient` goes forward, finmath 6 records operations and
        reverses them; options and points of a mixture are its paths. PyTorch and TensorFlow, whose libraries are large, have a
        page of their own: [peers](peers.md).

        | kernel | Fluxion | finmath | Hipparchus |
        |---|---:|---:|---:|""");
    for (PeerKernel peer : PeerKernel.values()) {
      Kernel kernel = Kernel.valueOf(peer.name());
      OptionalDouble finmath = results.ratio("Peers.finmath", MANUAL, kernel);
      if (finmath.isPresent()) {
        add(
            row(
                kernel.title(),
                number(results.ratio(FLUXION, MANUAL, kernel)),
                number(finmath),
                number(results.ratio("Peers.hipparchus", MANUAL, kernel))));
      }
    }
  }

  private void add(String lines) {
    page.append(lines).append('\n');
  }
}
