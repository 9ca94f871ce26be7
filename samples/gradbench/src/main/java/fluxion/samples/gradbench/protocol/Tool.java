package fluxion.samples.gradbench.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool of the suite: answers every message, whatever is wrong with it, until there are no more.
 *
 * <p>Source: GradBench's protocol. Shapes: a line in, a line out.
 */
public final class Tool {
  private final String name;
  private final Map<String, ToolModule<?>> modules = new LinkedHashMap<>();
  private final boolean warm;

  /**
   * A tool.
   *
   * @param warm whether functions run before they are timed
   */
  public Tool(String name, List<ToolModule<?>> modules, boolean warm) {
    this.name = name;
    this.warm = warm;
    for (ToolModule<?> module : modules) {
      this.modules.put(module.name(), module);
    }
  }

  /** Answers all messages of a stream. */
  public void serve(InputStream in, OutputStream out) throws IOException {
    MessageReader messages = new MessageReader(in);
    ResponseWriter responses = new ResponseWriter(out);
    for (Message message = messages.next(); message != null; message = messages.next()) {
      answer(message, responses);
    }
  }

  private void answer(Message message, ResponseWriter responses) throws IOException {
    JsonNode id = message.id();
    String kind = message.kind();
    String problem = message.problem();
    if (problem != null) {
      responses.fail(id, problem);
    } else if (id == null || kind == null) {
      responses.fail(id, "the message has no " + (id == null ? "id" : "kind"));
    } else {
      switch (kind) {
        case "start" -> responses.started(id, name, warm);
        case "define" -> define(id, message, responses);
        case "evaluate" -> evaluate(id, message, responses);
        default -> responses.acknowledge(id);
      }
    }
  }

  private void define(JsonNode id, Message message, ResponseWriter responses) throws IOException {
    try {
      module(message);
    } catch (InvalidInput e) {
      responses.fail(id, String.valueOf(e.getMessage()));
      return;
    }
    responses.succeed(id);
  }

  private void evaluate(JsonNode id, Message message, ResponseWriter responses) throws IOException {
    Evaluation evaluation;
    try {
      String function = present(message.function(), "function");
      Input input = present(message.input(), "input");
      evaluation = module(message).evaluate(function, input, warm);
    } catch (InvalidInput e) {
      responses.fail(id, String.valueOf(e.getMessage()));
      return;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      responses.fail(id, e.toString());
      return;
    }
    responses.succeed(id, evaluation);
  }

  private ToolModule<?> module(Message message) {
    String wanted = present(message.module(), "module");
    ToolModule<?> module = modules.get(wanted);
    if (module == null) {
      throw new InvalidInput("no module %s, but %s".formatted(wanted, modules.keySet()));
    }
    return module;
  }

  private static <T> T present(@Nullable T field, String name) {
    if (field == null) {
      throw new InvalidInput("the message has no " + name);
    }
    return field;
  }
}
