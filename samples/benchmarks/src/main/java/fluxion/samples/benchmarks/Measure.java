package fluxion.samples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks, kernel by kernel and in rounds: what is divided by each other is measured
 * one right after the other, and more than once, since other work on a machine comes and goes.
 *
 * <p>Source: JMH. Shapes: a file of JMH's JSON, with a result for each benchmark, kernel and round.
 */
public final class Measure {
  private static final int ROUNDS = 2;
  private static final String HESSIAN = "HESSIAN";

  /** Kernels whose calls are long: their loops take seconds to be compiled. */
  private static final Set<Kernel> LONG =
      EnumSet.of(Kernel.GMM_MEDIUM, Kernel.GMM_LARGE, Kernel.HAND_TRACKING);

  private static final int LONG_WARM_UP = 15;

  private final List<RunResult> results = new ArrayList<>();
  private final Pattern kernels;

  private Measure(Pattern kernels) {
    this.kernels = kernels;
  }

  /** Takes the file to write and a regular expression for names of {@link Kernel}. */
  public static void main(String[] args) throws RunnerException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: results.json kernels");
    }
    Measure measure = new Measure(Pattern.compile(args[1]));
    for (int round = 0; round < ROUNDS; round++) {
      measure.round();
    }
    Collection<RunResult> results = measure.results;
    ResultFormatFactory.getInstance(ResultFormatType.JSON, args[0]).writeOut(results);
  }

  private void round() throws RunnerException {
    for (Kernel kernel : Kernel.values()) {
      if (kernels.matcher(kernel.name()).matches()) {
        String classes = isForPeers(kernel) ? "(Derivatives|Peers)" : "Derivatives";
        ChainedOptionsBuilder options = benchmarks(classes).param("kernel", kernel.name());
        run(LONG.contains(kernel) ? options.warmupIterations(LONG_WARM_UP) : options);
      }
    }
    if (kernels.matcher(HESSIAN).matches()) {
      run(benchmarks("Hessians").warmupIterations(LONG_WARM_UP));
    }
  }

  private static boolean isForPeers(Kernel kernel) {
    return Arrays.stream(PeerKernel.values()).anyMatch(peer -> peer.name().equals(kernel.name()));
  }

  private static ChainedOptionsBuilder benchmarks(String classes) {
    String pattern = "\\." + classes + "\\.";
    return new OptionsBuilder().include(pattern).addProfiler(GCProfiler.class);
  }

  private void run(ChainedOptionsBuilder options) throws RunnerException {
    results.addAll(new Runner(options.build()).run());
  }
}
