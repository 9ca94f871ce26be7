package fluxion.samples.gradbench.modules;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fluxion.samples.gradbench.Answers;
import fluxion.samples.gradbench.harness.Inputs;
import fluxion.samples.gradbench.protocol.ToolModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modules have the suite's functions, and say what is wrong with inputs. */
class ModulesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void functions() {
    Map<String, List<String>> functions =
        Modules.all().stream()
            .collect(Collectors.toMap(ToolModule::name, m -> List.copyOf(m.functions())));
    List<String> jacobian = List.of("objective", "jacobian");
    List<String> gradient = List.of("primal", "gradient");
    List<String> modes = List.of("ff", "fr", "rf", "rr");
    assertThat(functions).hasSize(12);
    for (String module : List.of("ba", "gmm", "ht", "lstm")) {
      assertThat(functions).containsEntry(module, jacobian);
    }
    for (String module : List.of("det", "llsq", "lse", "ode")) {
      assertThat(functions).containsEntry(module, gradient);
    }
    for (String module : List.of("particle", "saddle")) {
      assertThat(functions).containsEntry(module, modes);
    }
    assertThat(functions).containsEntry("hello", List.of("square", "double"));
    assertThat(functions).containsEntry("kmeans", List.of("cost", "dir"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lse primal      | {}                                               | input: the field x is missing
          lse primal      | {"x": null}                                      | input: the field x is missing
          lse primal      | 5                                                | input: an object expected, but it is 5.0
          lse primal      | {"x": []}                                        | input.x: at least one number expected
          lse gradient    | {"x": [1, "a"]}                                  | an array of numbers holds something else, a
          lse gradient    | {"x": [[1]]}                                     | input.x: an array of numbers expected, but it is an array of 1 elements
          lse gradient    | {"x": [null]}                                    | an array holds null
          llsq primal     | {"x": [1], "n": 2.5}                             | input.n: a whole number expected, but it is 2.5
          llsq primal     | {"x": [1], "n": 0}                               | input.n: at least 1 expected, but it is 0
          llsq gradient   | {"x": [1], "n": 1e12}                            | input.n: a whole number expected
          ode gradient    | {"x": [], "s": 1}                                | input.x: at least one number
          ode primal      | {"x": [1]}                                       | input: the field s is missing
          det gradient    | {"A": [1, 2, 3], "ell": 2}                       | input.A: 4 numbers expected, but it is an array of 3 numbers
          det primal      | {"A": [1], "ell": 32}                            | input.ell: at most 31
          kmeans cost     | {"points": [[1, 2], [3]], "centroids": [[1, 2]]} | input.points[1]: 2 numbers expected, but it is an array of 1 numbers
          kmeans dir      | {"points": [[1, 2]], "centroids": [[1]]}         | input.centroids[0]: 2 numbers expected
          kmeans dir      | {"points": [], "centroids": [[1]]}               | input.points: at least one row
          particle ff     | {"w": [1]}                                       | input.w: a number expected, but it is an array of 1 numbers
          saddle rr       | {"start": [1, 2, 3]}                             | input.start: 2 numbers expected
          """)
  void problems(String function, String input, String error) throws IOException {
    String[] names = function.split(" ", -1);
    assertFails(Answers.evaluate(names[0], names[1], input), error);
  }

  @ParameterizedTest
  @CsvSource({
    "alpha, input.alpha: 3 numbers expected",
    "mu, input.mu: an array of arrays expected",
    "q, input.q: an array of arrays expected",
    "l, input.l: an array of arrays expected",
    "x, input.x: an array of arrays expected",
    "gamma, input.gamma: a number expected",
    "m, input.m: a number expected"
  })
  void shapesOfMixtures(String field, String error) throws IOException {
    ObjectNode input = new Inputs().gmm(2, 3, 10);
    input.set(field, MAPPER.readTree("[1]"));
    assertFails(Answers.evaluate("gmm", "jacobian", input.toString()), error);
    input.remove(field);
    assertFails(
        Answers.evaluate("gmm", "jacobian", input.toString()),
        "input: the field " + field + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "main_params, input.main_params[0]: 56 numbers expected",
    "extra_params, input.extra_params: 3 arrays expected",
    "state, input.state: 4 arrays expected",
    "sequence, input.sequence[0]: 14 numbers expected"
  })
  void shapesOfNetworks(String field, String error) throws IOException {
    ObjectNode input = new Inputs().lstm(2, 5);
    input.set(field, MAPPER.readTree("[[1], [2]]"));
    JsonNode response = Answers.evaluate("lstm", "objective", input.toString());
    String expected =
        field.equals("extra_params") ? "input.main_params[0]: 4 numbers expected" : error;
    assertFails(response, expected);
  }

  /** One camera, point, weight and feature for all is the same as as many equal ones. */
  @Test
  void repeatedObservations() throws IOException {
    String camera = "0.1, 0.2, 0.3, 1, 2, 3, 4, 5, 6, 0.01, 0.001";
    String repeated =
        """
        {"n": 2, "m": 3, "p": 4, "cam": [%s], "x": [7, 8, 9], "w": 0.5, "feat": [1, 2]}"""
            .formatted(camera);
    String distinct =
        """
        {"n": 2, "m": 3, "p": 4, "cams": [%s, %s], "X": [7, 8, 9, 7, 8, 9, 7, 8, 9],
          "w": [0.5, 0.5, 0.5, 0.5], "feats": [1, 2, 1, 2, 1, 2, 1, 2],
          "obs": [0, 0, 1, 1, 0, 2, 1, 0]}"""
            .formatted(camera, camera);
    JsonNode some = Answers.evaluate("ba", "jacobian", repeated).path("output");
    JsonNode all = Answers.evaluate("ba", "jacobian", distinct).path("output");
    for (String array : List.of("cols", "vals")) {
      assertThat(some.path(array).size()).isEqualTo(31);
      assertThat(all.path(array).size()).isEqualTo(4 * 31);
      List<JsonNode> ends = new ArrayList<>();
      all.path(array).forEach(ends::add);
      ends.subList(30, 4 * 31 - 1).clear();
      assertThat(some.path(array)).containsExactlyElementsIn(ends).inOrder();
    }
    assertThat(all.path("rows").size()).isEqualTo(13);
    assertThat(some.path("rows")).isEqualTo(all.path("rows"));
    JsonNode residuals = Answers.evaluate("ba", "objective", distinct).path("output");
    JsonNode first = Answers.evaluate("ba", "objective", repeated).path("output");
    assertThat(first.path("reproj_error").path("repeated").asInt()).isEqualTo(4);
    for (int i = 0; i < 8; i++) {
      assertThat(first.path("reproj_error").path("elements").path(i % 2))
          .isEqualTo(residuals.path("reproj_err").path(i));
    }
    assertThat(first.path("w_err").path("element")).isEqualTo(residuals.path("w_err").path(3));
  }

  @Test
  void observationsOfNothing() throws IOException {
    double[] cameras = new double[11];
    String input =
        """
        {"n": 1, "m": 2, "p": 1, "cams": %s, "X": [1, 2, 3, 4, 5, 6], "w": [1], "feats": [1, 2],
          "obs": [1, 0]}"""
            .formatted(Arrays.toString(cameras));
    assertFails(Answers.evaluate("ba", "objective", input), "observation 0 of no camera");
    assertFails(
        Answers.evaluate("ba", "objective", input.replace("[1, 0]", "[0, 2]")),
        "input.obs[1]: an index below 2 expected");
    assertFails(
        Answers.evaluate("ba", "objective", input.replace("\"n\": 1,", "\"n\": 2000000000,")),
        "input: 2000000000 cameras, 2 points and 1 observations are too many");
  }

  private static void assertFails(JsonNode response, String error) {
    assertThat(response.path("id").asInt()).isEqualTo(7);
    assertThat(response.path("success").asBoolean(true)).isFalse();
    assertThat(response.path("error").asText()).contains(error);
  }
}
