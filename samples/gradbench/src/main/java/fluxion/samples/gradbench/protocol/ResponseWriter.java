package fluxion.samples.gradbench.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes responses, number by number.
 *
 * <p>Source: what the tool found out. Shapes: a line of JSON each. Numbers have the fewest digits
 * that are read back as the same double; those that are not finite, which JSON does not have, are
 * null.
 */
final class ResponseWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .setCodec(new JsonMapper());

  private final OutputStream out;

  ResponseWriter(OutputStream out) {
    this.out = out;
  }

  /** Answers with the tool's name. */
  void started(@Nullable JsonNode id, String tool, boolean warm) throws IOException {
    try (JsonGenerator json = begin(id)) {
      json.writeStringField("tool", tool);
      json.writeObjectFieldStart("config");
      json.writeBooleanField("warm_up", warm);
      json.writeEndObject();
    }
    endLine();
  }

  /** Answers that the message has arrived. */
  void acknowledge(@Nullable JsonNode id) throws IOException {
    begin(id).close();
    endLine();
  }

  /** Answers that all is well. */
  void succeed(@Nullable JsonNode id) throws IOException {
    try (JsonGenerator json = begin(id)) {
      json.writeBooleanField("success", true);
    }
    endLine();
  }

  /** Answers that something is wrong. */
  void fail(@Nullable JsonNode id, String error) throws IOException {
    try (JsonGenerator json = begin(id)) {
      json.writeBooleanField("success", false);
      json.writeStringField("error", error);
    }
    endLine();
  }

  /** Answers with an output and its times. */
  void succeed(@Nullable JsonNode id, Evaluation evaluation) throws IOException {
    try (JsonGenerator json = begin(id)) {
      json.writeBooleanField("success", true);
      json.writeFieldName("output");
      write(json, evaluation.output());
      json.writeArrayFieldStart("timings");
      timing(json, "prepare", evaluation.prepare());
      for (long run : evaluation.runs()) {
        timing(json, "evaluate", run);
      }
      json.writeEndArray();
    }
    endLine();
  }

  private JsonGenerator begin(@Nullable JsonNode id) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.writeStartObject();
    json.writeFieldName("id");
    json.writeTree(id);
    return json;
  }

  private void endLine() throws IOException {
    out.write('\n');
    out.flush();
  }

  private static void timing(JsonGenerator json, String name, long nanoseconds) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeNumberField("nanoseconds", nanoseconds);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object output) throws IOException {
    if (output instanceof Double number) {
      write(json, number.doubleValue());
    } else if (output instanceof Integer number) {
      json.writeNumber(number);
    } else if (output instanceof double[] vector) {
      json.writeStartArray();
      for (double element : vector) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (output instanceof int[] vector) {
      json.writeArray(vector, 0, vector.length);
    } else if (output instanceof Object[] array) {
      json.writeStartArray();
      for (Object element : array) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (output instanceof Map<?, ?> fields) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        json.writeFieldName((String) field.getKey());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else {
      throw new IllegalArgumentException("no output: " + output.getClass());
    }
  }

  private static void write(JsonGenerator json, double number) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeNull();
    }
  }
}
