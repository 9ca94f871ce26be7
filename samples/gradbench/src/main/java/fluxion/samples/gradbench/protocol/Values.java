package fluxion.samples.gradbench.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of JSON that hold many numbers.
 *
 * <p>Source: a parser. Shapes: an object is a {@code Map}; an array that begins with a number is a
 * {@code double[]}, as is an empty one; another array is a {@code List}; then there are {@code
 * Double}, {@code String}, {@code Boolean} and null.
 */
final class Values {
  private static final int FIRST_CAPACITY = 16;

  private Values() {}

  /** Reads the value whose first token is the parser's current one. */
  static @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new InvalidInput("malformed JSON: the message ends early");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = read(parser);
      if (value != null) { // a field that is null is as good as absent
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static Object array(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.END_ARRAY) {
      return new double[0];
    }
    return first.isNumeric() ? numbers(parser) : list(parser);
  }

  private static double[] numbers(JsonParser parser) throws IOException {
    double[] numbers = new double[FIRST_CAPACITY];
    int size = 0;
    do {
      if (!parser.currentToken().isNumeric()) {
        throw new InvalidInput("input: an array of numbers holds something else, " + text(parser));
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = parser.getDoubleValue();
    } while (parser.nextToken() != JsonToken.END_ARRAY);
    return Arrays.copyOf(numbers, size);
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> elements = new ArrayList<>();
    do {
      Object element = read(parser);
      if (element == null) {
        throw new InvalidInput("input: an array holds null");
      }
      elements.add(element);
    } while (parser.nextToken() != JsonToken.END_ARRAY);
    return elements;
  }

  private static String text(JsonParser parser) throws IOException {
    String text = parser.getText();
    return text == null ? "nothing" : text;
  }
}
