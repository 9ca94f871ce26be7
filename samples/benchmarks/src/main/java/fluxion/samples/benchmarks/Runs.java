package fluxion.samples.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Benchmarks that are run one after the other, and what came of them.
 *
 * <p>Source: JMH. Shapes: a file of JMH's JSON, with a result for each benchmark, kernel and run.
 */
public final class Runs {
  /** How often each benchmark is run: other work on a machine comes and goes. */
  public static final int ROUNDS = 2;

  /** Kernels whose calls are long: their loops take seconds to be compiled. */
  private static final Set<Kernel> LONG =
      EnumSet.of(Kernel.GMM_MEDIUM, Kernel.GMM_LARGE, Kernel.HAND_TRACKING);

  private static final int LONG_WARM_UP = 15;

  private final List<RunResult> results = new ArrayList<>();

  /** Runs benchmarks, given by a regular expression for {@code Class.method}, for a kernel. */
  public void add(String benchmarks, Kernel kernel) throws RunnerException {
    ChainedOptionsBuilder options = options(benchmarks).param("kernel", kernel.name());
    run(LONG.contains(kernel) ? options.warmupIterations(LONG_WARM_UP) : options);
  }

  /** Runs long benchmarks that have no kernels. */
  public void add(String benchmarks) throws RunnerException {
    run(options(benchmarks).warmupIterations(LONG_WARM_UP));
  }

  private static ChainedOptionsBuilder options(String benchmarks) {
    String pattern = "\\.(" + benchmarks + ")$";
    return new OptionsBuilder().include(pattern).addProfiler(GCProfiler.class);
  }

  private void run(ChainedOptionsBuilder options) throws RunnerException {
    results.addAll(new Runner(options.build()).run());
  }

  /** Writes what was measured so far. */
  public void write(String file) {
    ResultFormatFactory.getInstance(ResultFormatType.JSON, file).writeOut(results);
  }
}
