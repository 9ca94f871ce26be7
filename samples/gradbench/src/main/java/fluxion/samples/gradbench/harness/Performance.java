package fluxion.samples.gradbench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Measures the tool as the suite does, and writes a page of documentation of it.
 *
 * <p>Source: the tool's own times. Shapes: {@code gradbench.md}.
 */
public final class Performance {
  private static final int ROUNDS = 2;
  private static final double SECONDS = 2;

  private final String jar;
  private final ReferenceFolder references;

  private Performance(String jar, ReferenceFolder references) {
    this.jar = jar;
    this.references = references;
  }

  /** Milliseconds of a run of a workload; those of a primal that is none are not a number. */
  record Measurement(Workload workload, double primal, double derivative) {
    double ratio() {
      return derivative / primal;
    }
  }

  /** Takes the tool's jar, the folder of the data sets, and the page to be written. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("arguments: tool.jar references page.md");
    }
    Performance performance = new Performance(args[0], new ReferenceFolder(Path.of(args[1])));
    List<Measurement> measurements = new ArrayList<>();
    for (Workload workload : Workload.all()) {
      measurements.add(performance.measure(workload));
    }
    Files.writeString(Path.of(args[2]), PerformancePage.markdown(measurements));
  }

  /** The lower of the medians of some rounds, each in a process of its own, as evals have it. */
  private Measurement measure(Workload workload) throws IOException {
    double primal = Double.NaN;
    double derivative = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      try (Session session = Session.ofJar(jar, "-Xbatch")) {
        session.start(workload.eval());
        session.define(workload.eval());
        if (!workload.primal().isEmpty()) {
          double time = median(session, workload, workload.primal());
          primal = round == 0 ? time : Math.min(primal, time);
        }
        derivative = Math.min(derivative, median(session, workload, workload.derivative()));
      }
    }
    return new Measurement(workload, primal, derivative);
  }

  private double median(Session session, Workload workload, String function) throws IOException {
    ObjectNode input = (ObjectNode) workload.source().input(references);
    JsonNode response =
        session.evaluate(workload.eval(), function, Workload.runs(input, 1, SECONDS));
    if (!response.path("success").asBoolean()) {
      throw new IOException(workload.eval() + ": " + response.path("error").asText());
    }
    double[] times =
        StreamSupport.stream(response.path("timings").spliterator(), false)
            .filter(timing -> timing.path("name").asText().equals("evaluate"))
            .mapToDouble(timing -> timing.path("nanoseconds").asDouble() / 1e6)
            .sorted()
            .toArray();
    return times[times.length / 2];
  }
}
