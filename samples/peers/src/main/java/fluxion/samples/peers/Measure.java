package fluxion.samples.peers;

import fluxion.samples.benchmarks.Kernel;
import fluxion.samples.benchmarks.Runs;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks of {@link Tensors} beside those of generated and hand-written gradients,
 * kernel by kernel and in rounds.
 *
 * <p>Source: {@link Runs}. Shapes: a file of JMH's JSON.
 */
public final class Measure {
  private Measure() {}

  /** Takes the file to write and a regular expression for names of {@link Kernel}. */
  public static void main(String[] args) throws RunnerException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: results.json kernels");
    }
    Pattern kernels = Pattern.compile(args[1]);
    Runs runs = new Runs();
    for (int round = 0; round < Runs.ROUNDS; round++) {
      for (Kernel kernel : Kernel.values()) {
        if (kernels.matcher(kernel.name()).matches()) {
          add(runs, kernel);
        }
      }
    }
    runs.write(args[0]);
  }

  private static void add(Runs runs, Kernel kernel) throws RunnerException {
    List<String> libraries =
        Arrays.stream(Library.values())
            .filter(library -> library.kernels().contains(kernel))
            .map(Library::benchmark)
            .toList();
    if (!libraries.isEmpty()) {
      runs.add("Derivatives.manual|Derivatives.fluxion|" + String.join("|", libraries), kernel);
    }
  }
}
