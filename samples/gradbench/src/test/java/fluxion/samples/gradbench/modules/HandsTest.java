package fluxion.samples.gradbench.modules;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fluxion.samples.Json;
import fluxion.samples.gradbench.Answers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hands are checked, and may be mirrored. */
class HandsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode input = Json.read("reference/ht_simple/input.json", ObjectNode.class);
  private final ObjectNode data = (ObjectNode) input.path("data");
  private final ObjectNode model = (ObjectNode) data.path("model");

  @Test
  void aMirroredHandIsTheOtherOne() throws IOException {
    ArrayNode theta = input.putArray("theta");
    for (int i = 0; i < 26; i++) {
      theta.add(0.0); // no rotation after the mirror
    }
    JsonNode plain = residuals();
    model.put("is_mirrored", true);
    JsonNode mirrored = residuals();
    assertThat(plain.size()).isEqualTo(3 * data.path("points").size());
    for (int i = 0; i < plain.size(); i++) {
      double point = data.path("points").path(i / 3).path(i % 3).asDouble();
      double position = point - plain.path(i).asDouble();
      double expected = i % 3 == 0 ? point + position : point - position;
      assertThat(mirrored.path(i).asDouble()).isWithin(1e-12).of(expected);
    }
  }

  private JsonNode residuals() throws IOException {
    return Answers.evaluate("ht", "objective", input.toString()).path("output");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          parents                | [-1]        | input.data.model.parents: at least 22 numbers expected
          base_relatives         | [[[1]]]     | input.data.model.base_relatives: 22 arrays expected
          inverse_base_absolutes | []          | input.data.model.inverse_base_absolutes: 22 arrays expected
          base_positions         | [[1, 2, 3]] | input.data.model.base_positions[0]: 4 numbers expected
          weights                | [[1]]       | input.data.model.weights: 544 arrays expected
          triangles              | [[1, 2]]    | input.data.model.triangles[0]: 3 numbers expected
          triangles              | [[1, 2, 999]] | input.data.model.triangles[0][2]: an index below 544 expected
          is_mirrored            | 1           | input.data.model.is_mirrored: true or false expected
          """)
  void models(String field, String value, String error) throws IOException {
    model.set(field, MAPPER.readTree(value));
    assertFails(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          correspondences | [1, 2]      | input.data.correspondences: 100 numbers expected
          correspondences | [-1]        | input.data.correspondences[0]: an index below 544 expected
          points          | [[1, 2]]    | input.data.points[0]: 3 numbers expected
          model           | {}          | input.data.model: the field parents is missing
          """)
  void scans(String field, String value, String error) throws IOException {
    data.set(field, MAPPER.readTree(value));
    assertFails(error);
  }

  @Test
  void bonesHangOnEarlierOnes() throws IOException {
    ((ArrayNode) model.path("parents")).set(3, MAPPER.readTree("3"));
    assertFails("input.data.model.parents[3]: -1 or the index of an earlier bone expected");
  }

  @Test
  void placesAreOfPoints() throws IOException {
    input.set("us", MAPPER.readTree("[[0.5, 0.5]]"));
    assertFails("input.us: 100 arrays expected");
  }

  private void assertFails(String error) throws IOException {
    JsonNode response = Answers.evaluate("ht", "jacobian", input.toString());
    assertThat(response.path("success").asBoolean(true)).isFalse();
    assertThat(response.path("error").asText()).contains(error);
  }
}
