package fluxion.samples.gradbench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with a tool in a process of its own.
 *
 * <p>Source: GradBench's protocol. Shapes: a message, a response, each a line of JSON.
 */
public final class Session implements AutoCloseable {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final Process process;
  private final OutputStream messages;
  private final BufferedReader responses;
  private int nextId;

  /** Starts a tool. */
  public Session(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    messages = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
    responses = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8), 1 << 16);
  }

  /** The tool in a jar, with options for the virtual machine. */
  public static Session ofJar(String jar, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", jar));
    return new Session(command);
  }

  /** Greets the tool. */
  public JsonNode start(String eval) throws IOException {
    return send(message("start").put("eval", eval));
  }

  /** Asks for a module. */
  public JsonNode define(String module) throws IOException {
    return send(message("define").put("module", module));
  }

  /** Has a function of a module evaluated. */
  public JsonNode evaluate(String module, String function, JsonNode input) throws IOException {
    ObjectNode message = message("evaluate").put("module", module).put("function", function);
    message.set("input", input);
    return send(message);
  }

  /** Tells what came of an evaluation. */
  public JsonNode analyse(int evaluation, boolean valid) throws IOException {
    return send(message("analysis").put("of", evaluation).put("valid", valid));
  }

  /** Sends any line and returns the response to it. */
  public JsonNode send(String line) throws IOException {
    messages.write((line + "\n").getBytes(UTF_8));
    messages.flush();
    return receive();
  }

  /** The message's id is the number of those sent before. */
  private ObjectNode message(String kind) {
    return MAPPER.createObjectNode().put("id", nextId++).put("kind", kind);
  }

  private JsonNode send(ObjectNode message) throws IOException {
    MAPPER.writeValue(messages, message);
    messages.write('\n');
    messages.flush();
    JsonNode response = receive();
    if (!response.path("id").equals(message.get("id"))) {
      throw new IOException(
          "not a response to message %s: %s".formatted(message.get("id"), response));
    }
    return response;
  }

  private JsonNode receive() throws IOException {
    String line = responses.readLine();
    if (line == null) {
      throw new IOException("the tool has ended");
    }
    return MAPPER.readTree(line);
  }

  /** Ends the messages, and returns how the tool then ends. */
  public int end() throws IOException, InterruptedException {
    messages.close();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
