package fluxion.samples.benchmarks;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs all benchmarks, kernel by kernel and in rounds: what is divided by each other is measured
 * one right after the other, and more than once.
 *
 * <p>Source: {@link Runs}. Shapes: a file of JMH's JSON.
 */
public final class Measure {
  private static final String HESSIAN = "HESSIAN";

  private Measure() {}

  /** Takes the file to write and a regular expression for names of {@link Kernel}. */
  public static void main(String[] args) throws RunnerException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: results.json kernels");
    }
    Runs runs = new Runs();
    for (int round = 0; round < Runs.ROUNDS; round++) {
      round(runs, Pattern.compile(args[1]));
    }
    runs.write(args[0]);
  }

  private static void round(Runs runs, Pattern kernels) throws RunnerException {
    for (Kernel kernel : Kernel.values()) {
      if (kernels.matcher(kernel.name()).matches()) {
        runs.add(isForPeers(kernel) ? "(Derivatives|Peers)\\..*" : "Derivatives\\..*", kernel);
      }
    }
    if (kernels.matcher(HESSIAN).matches()) {
      runs.add("Hessians\\..*");
    }
  }

  private static boolean isForPeers(Kernel kernel) {
    return Arrays.stream(PeerKernel.values()).anyMatch(peer -> peer.name().equals(kernel.name()));
  }
}
