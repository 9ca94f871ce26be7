package fluxion.samples.gradbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fluxion.samples.gradbench.modules.Modules;
import fluxion.samples.gradbench.protocol.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What the tool answers, without a process.
 *
 * <p>Source: the tool. Shapes: lines of JSON.
 */
public final class Answers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Answers() {}

  /** The responses to some lines. */
  public static List<String> lines(String... lines) throws IOException {
    var out = new ByteArrayOutputStream();
    Tool tool = new Tool("fluxion", Modules.all(), true);
    tool.serve(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)), out);
    return out.toString(UTF_8).lines().toList();
  }

  /** The one response to a line. */
  public static JsonNode to(String line) throws IOException {
    List<String> responses = lines(line);
    if (responses.size() != 1) {
      throw new IOException(responses.size() + " responses: " + responses);
    }
    return MAPPER.readTree(responses.get(0));
  }

  /** The response to an evaluation. */
  public static JsonNode evaluate(String module, String function, String input) throws IOException {
    return to(
        """
        {"id": 7, "kind": "evaluate", "module": "%s", "function": "%s", "input": %s}"""
            .formatted(module, function, input.replaceAll("\\s*\n\\s*", " ")));
  }
}
