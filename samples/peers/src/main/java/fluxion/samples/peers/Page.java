package fluxion.samples.peers;

import static fluxion.samples.benchmarks.Table.number;
import static fluxion.samples.benchmarks.Table.row;

import fluxion.samples.benchmarks.Kernel;
import fluxion.samples.benchmarks.Machine;
import fluxion.samples.benchmarks.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes a page of documentation from what JMH measured.
 *
 * <p>Source: JMH's JSON. Shapes: {@code peers.md}.
 */
public final class Page {
  private static final String FLUXION = "Derivatives.fluxion";
  private static final String MANUAL = "Derivatives.manual";

  private Page() {}

  /** Takes the file of results and the folder of the page. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: results.json folder");
    }
    Results results = Results.read(Path.of(args[0]));
    List<String> lines = new ArrayList<>();
    lines.add(
        introduction()
            .formatted(
                results.virtualMachine(), Machine.describe(), LocalDate.now(ZoneOffset.UTC)));
    for (Kernel kernel : Kernel.values()) {
      if (results.time(MANUAL, kernel).isPresent()) {
        lines.add(ratios(results, kernel));
      }
    }
    Files.writeString(Path.of(args[1]).resolve("peers.md"), String.join("\n", lines) + "\n");
  }

  private static String introduction() {
    return """
        # PyTorch and TensorFlow

        %s, %s, %s. Written by `fluxion.samples.peers.Page`; to repeat it, on Linux:

        ```
        mvn -Ppeers -pl samples/peers -am -DskipTests verify
        ```

        That takes about eight minutes and writes this page anew; the first time it downloads 300 MB. It is measured as the
        [other benchmarks](benchmarks.md) are, on one thread, in double precision.

        - *manual*: value and gradient written by hand, in plain Java;
        - *Fluxion*: the same, generated;
        - *PyTorch*: PyTorch 2.7 by DJL 0.36, which records the operations of each call and reverses them;
        - *TensorFlow*: TensorFlow Java 1.1, whose graph of the gradient is built once, before the time is taken;
        - *one product*: a mixture rearranged. Fluxion, the hand-written code and the two before subtract a component's mean
          from each point and multiply the difference by the component's triangular matrix; for a library that is a product of
          matrices for each component. Here all points are multiplied by the matrices of all components in one product, from
          which the products with the means are subtracted.

        What the libraries compute with, and what they compute, stays in their memory: no arrays are copied. Each of them is
        compared with Fluxion's value and gradient before it is timed.

        Times by that of the hand-written gradient:

        | kernel | manual, µs | Fluxion | PyTorch | TensorFlow | PyTorch, one product | TensorFlow, one product |
        |---|---:|---:|---:|---:|---:|---:|""";
  }

  private static String ratios(Results results, Kernel kernel) {
    List<String> cells = new ArrayList<>();
    cells.add(kernel.title());
    cells.add(number(results.time(MANUAL, kernel)));
    cells.add(number(results.ratio(FLUXION, MANUAL, kernel)));
    for (Library library : Library.values()) {
      OptionalDouble ratio = results.ratio(library.benchmark(), MANUAL, kernel);
      cells.add(number(ratio));
    }
    return row(cells.toArray(String[]::new));
  }
}
