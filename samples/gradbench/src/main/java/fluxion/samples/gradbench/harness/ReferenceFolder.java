package fluxion.samples.gradbench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Inputs with the outputs that other implementations give.
 *
 * <p>Source: the data sets of the samples' tests. Shapes: a folder each, with {@code input.json},
 * {@code primal.json} and {@code derivative.json}.
 */
public record ReferenceFolder(Path path) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A file of a data set. */
  public JsonNode read(String dataSet, String file) throws IOException {
    return MAPPER.readTree(path.resolve(dataSet).resolve(file + ".json").toFile());
  }

  /** The input of a data set, for so many runs and seconds. */
  public JsonNode input(String dataSet, int runs, double seconds) throws IOException {
    JsonNode input = read(dataSet, "input");
    return input.isObject() ? Workload.runs((ObjectNode) input, runs, seconds) : input;
  }
}
