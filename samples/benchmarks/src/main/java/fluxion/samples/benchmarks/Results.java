package fluxion.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What JMH measured.
 *
 * <p>Source: JMH's JSON. Shapes: a time is that of the fastest iteration of all rounds, in
 * microseconds, which other work on the machine disturbed least.
 */
public final class Results {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final List<Result> results;

  private Results(List<Result> results) {
    this.results = results;
  }

  /** A benchmark's measurement, in part. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Result(
      String benchmark,
      String jdkVersion,
      String vmName,
      String vmVersion,
      @Nullable Map<String, String> params,
      Metric primaryMetric,
      Map<String, Metric> secondaryMetrics) {
    boolean is(String name, @Nullable Enum<?> kernel) {
      String measured = params == null ? "" : params.getOrDefault("kernel", "");
      return benchmark.endsWith("." + name) && measured.equals(kernel == null ? "" : kernel.name());
    }
  }

  /** Numbers of each fork and iteration. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @SuppressWarnings("ArrayRecordComponent") // only carries the array
  private record Metric(double score, double @Nullable [][] rawData) {
    double least() {
      return rawData == null
          ? score
          : Arrays.stream(rawData).flatMapToDouble(Arrays::stream).min().orElse(score);
    }
  }

  /** Reads a file. */
  public static Results read(Path json) throws IOException {
    Result[] results = new ObjectMapper().readValue(json.toFile(), Result[].class);
    return new Results(List.of(results));
  }

  /** The time of a benchmark, {@code Class.method}, if it was measured. */
  public OptionalDouble time(String name, @Nullable Enum<?> kernel) {
    return find(name, kernel).mapToDouble(r -> r.primaryMetric.least()).min();
  }

  /** The quotient of two benchmarks' times, if both were measured. */
  public OptionalDouble ratio(String name, String by, @Nullable Enum<?> kernel) {
    OptionalDouble numerator = time(name, kernel);
    OptionalDouble denominator = time(by, kernel);
    return numerator.isPresent() && denominator.isPresent()
        ? OptionalDouble.of(numerator.getAsDouble() / denominator.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The bytes that a call of a benchmark allocates. */
  public OptionalDouble allocation(String name, Enum<?> kernel) {
    return find(name, kernel)
        .flatMap(r -> Optional.ofNullable(r.secondaryMetrics.get(ALLOCATION)).stream())
        .mapToDouble(Metric::score)
        .min();
  }

  /** The virtual machine that ran the benchmarks. */
  public String virtualMachine() {
    Result any = results.get(0);
    return "JDK %s (%s, %s)".formatted(any.jdkVersion, any.vmName, any.vmVersion);
  }

  private Stream<Result> find(String name, @Nullable Enum<?> kernel) {
    return results.stream().filter(r -> r.is(name, kernel));
  }
}
