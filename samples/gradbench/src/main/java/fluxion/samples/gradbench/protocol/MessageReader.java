package fluxion.samples.gradbench.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages, token by token, with the numbers going straight into arrays.
 *
 * <p>Source: lines of JSON. Shapes: see {@link Values}; fields may be in any order.
 */
final class MessageReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build()
          .setCodec(new JsonMapper());

  private final LineStream lines;

  MessageReader(InputStream in) {
    lines = new LineStream(in);
  }

  /** The next message, or null after the last one. */
  @Nullable Message next() throws IOException {
    while (lines.nextLine()) {
      Draft draft = new Draft();
      try (JsonParser parser = FACTORY.createParser(lines)) {
        if (parser.nextToken() != null) {
          draft.read(parser);
          return draft.message(null);
        }
      } catch (JsonProcessingException e) {
        return draft.message("malformed JSON: " + e.getOriginalMessage() + at(e));
      } catch (InvalidInput e) {
        return draft.message(e.getMessage());
      } catch (StackOverflowError | OutOfMemoryError e) {
        return draft.message("the message is too large: " + e);
      }
    }
    return null;
  }

  private static String at(JsonProcessingException e) {
    long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
    return offset < 0 ? "" : ", at byte " + offset;
  }

  /** What is known of a message before all of it is read. */
  private static final class Draft {
    private @Nullable JsonNode id;
    private @Nullable String kind;
    private @Nullable String module;
    private @Nullable String function;
    private @Nullable Input input;

    void read(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new InvalidInput("a message must be an object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        field(parser, parser.currentName());
      }
      if (parser.nextToken() != null) {
        throw new InvalidInput("malformed JSON: something follows the message");
      }
    }

    private void field(JsonParser parser, String name) throws IOException {
      parser.nextToken();
      switch (name) {
        case "id" -> id = parser.readValueAsTree();
        case "kind" -> kind = text(parser, name);
        case "module" -> module = text(parser, name);
        case "function" -> function = text(parser, name);
        case "input" -> input = new Input("input", Values.read(parser));
        default -> parser.skipChildren();
      }
    }

    private static String text(JsonParser parser, String name) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        throw new InvalidInput(name + ": a string expected");
      }
      return parser.getText();
    }

    Message message(@Nullable String problem) {
      return new Message(id, kind, module, function, input, problem);
    }
  }
}
