package fluxion.samples.gradbench.protocol;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import fluxion.samples.gradbench.Answers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message has its response, also those that make no sense. */
class ToolTest {
  @Test
  void startIsAnsweredWithTheName() throws IOException {
    assertThat(Answers.lines("{\"id\": 0, \"kind\": \"start\", \"eval\": \"gmm\"}"))
        .containsExactly("{\"id\":0,\"tool\":\"fluxion\",\"config\":{\"warm_up\":true}}");
  }

  @Test
  void analysisAndUnknownKindsAreAcknowledged() throws IOException {
    assertThat(
            Answers.lines(
                "{\"id\": 3, \"kind\": \"analysis\", \"of\": 2, \"valid\": true}",
                "{\"id\": 4, \"kind\": \"surprise\", \"with\": [1, {\"x\": null}]}"))
        .containsExactly("{\"id\":3}", "{\"id\":4}")
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ba",
        "det",
        "gmm",
        "hello",
        "ht",
        "kmeans",
        "llsq",
        "lse",
        "lstm",
        "ode",
        "particle",
        "saddle"
      })
  void defines(String module) throws IOException {
    assertThat(Answers.lines("{\"id\": 1, \"kind\": \"define\", \"module\": \"" + module + "\"}"))
        .containsExactly("{\"id\":1,\"success\":true}");
  }

  @Test
  void evaluates() throws IOException {
    JsonNode response = Answers.evaluate("hello", "double", "3");
    assertThat(response.path("id").asInt()).isEqualTo(7);
    assertThat(response.path("success").asBoolean()).isTrue();
    assertThat(response.path("output").asDouble()).isEqualTo(6.0);
    assertThat(response.path("timings").findValuesAsText("name"))
        .containsExactly("prepare", "evaluate")
        .inOrder();
    for (JsonNode timing : response.path("timings")) {
      assertThat(timing.path("nanoseconds").isIntegralNumber()).isTrue();
      assertThat(timing.path("nanoseconds").asLong()).isAtLeast(0);
    }
  }

  @Test
  void fieldsMayBeInAnyOrder() throws IOException {
    String line =
        "{\"input\": 3, \"function\": \"square\", \"description\": \"\\\"\\\\\", \"module\":"
            + " \"hello\", \"kind\": \"evaluate\", \"id\": 5}";
    assertThat(Answers.to(line).path("output").asDouble()).isEqualTo(9.0);
  }

  /** A problem is answered, with the id if that was read before, and so is the next message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": 1, "kind": "evaluate", "module": "hello                                  | 1    | malformed JSON
          {"id": 1, "kind": "evaluate", "input": [1, 2,                                   | 1    | malformed JSON
          {"id": 1, "kind": "evaluate", "input": [1, 2}}                                  | 1    | malformed JSON
          {"id": 1, "kind": "start"} {"id": 2}                                            | 1    | follows the message
          {"id": 1, "kind": "start"}}                                                     | 1    | malformed JSON
          {"id": 1 "kind": "start"}                                                       | 1    | malformed JSON
          no JSON                                                                         | null | malformed JSON
          [1, 2]                                                                          | null | must be an object
          7                                                                               | null | must be an object
          {}                                                                              | null | no id
          {"kind": "start"}                                                               | null | no id
          {"id": 1}                                                                       | 1    | no kind
          {"id": 1, "kind": 5}                                                            | 1    | kind: a string
          {"id": 1, "kind": "define"}                                                     | 1    | no module
          {"id": 1, "kind": "define", "module": "nothing"}                                | 1    | no module nothing
          {"id": 1, "kind": "evaluate", "function": "square", "input": 1}                 | 1    | no module
          {"id": 1, "kind": "evaluate", "module": "hello", "input": 1}                    | 1    | no function
          {"id": 1, "kind": "evaluate", "module": "hello", "function": "square"}          | 1    | no input
          {"id": 1, "kind": "evaluate", "module": "h", "function": "square", "input": 1}  | 1    | no module h
          {"id": 1, "kind": "evaluate", "module": "hello", "function": "f", "input": 1}   | 1    | no function f
          {"id": 1, "kind": "evaluate", "module": "hello", "function": "square", "input": "x"} | 1 | input: a number expected
          """)
  void problems(String line, String id, String error) throws IOException {
    var responses = Answers.lines(line, "", "{\"id\":2,\"kind\":\"analysis\"}");
    assertThat(responses).hasSize(2);
    assertThat(responses.get(0)).startsWith("{\"id\":" + id + ",\"success\":false,\"error\":\"");
    assertThat(responses.get(0)).contains(error);
    assertThat(responses.get(1)).isEqualTo("{\"id\":2}");
  }

  @Test
  void deepNestingIsAProblem() throws IOException {
    String line = "{\"id\": 1, \"kind\": \"evaluate\", \"input\": " + "[".repeat(1_000_000);
    assertThat(Answers.to(line).path("error").asText()).contains("nesting");
  }

  @Test
  void runsAndSecondsAreHonoured() throws IOException {
    assertThat(runs("\"min_runs\": 5, \"min_seconds\": 0")).isEqualTo(5);
    assertThat(runs("\"min_runs\": 3, \"min_seconds\": 1e-9")).isEqualTo(3);
    assertThat(runs("\"min_runs\": 1, \"min_seconds\": 0.05")).isGreaterThan(100);
    assertThat(runs("\"max_runs\": 2")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"min_runs\": 0", "\"min_runs\": 1.5", "\"min_seconds\": \"long\""})
  void impossibleRunsAreProblems(String runs) throws IOException {
    JsonNode response = Answers.evaluate("lse", "primal", "{\"x\": [1, 2], %s}".formatted(runs));
    assertThat(response.path("success").asBoolean(true)).isFalse();
    assertThat(response.path("error").asText()).startsWith("input.min_");
  }

  /** The times of the runs add up to what was asked for; the warm-up is before them. */
  @Test
  void warmUpIsAPartOfPreparation() throws IOException {
    JsonNode response =
        Answers.evaluate("lse", "gradient", "{\"x\": [1, 2], \"min_seconds\": 0.05}");
    long prepare = 0;
    long runs = 0;
    for (JsonNode timing : response.path("timings")) {
      long time = timing.path("nanoseconds").asLong();
      if (timing.path("name").asText().equals("prepare")) {
        prepare += time;
      } else {
        runs += time;
      }
    }
    assertThat(prepare).isAtLeast(50_000_000);
    assertThat(runs).isAtLeast(50_000_000);
  }

  private static int runs(String runs) throws IOException {
    JsonNode response = Answers.evaluate("lse", "primal", "{\"x\": [1, 2], %s}".formatted(runs));
    assertWithMessage("%s", response.path("error")).that(response.has("error")).isFalse();
    return response.path("timings").size() - 1;
  }

  @Test
  void numbersAreAsShortAsTheyCanBe() throws IOException {
    assertThat(Answers.lines(square("1.4142135623730951")).get(0)).contains(":2.0000000000000004,");
    assertThat(Answers.lines(square("4.4721359549995794e-162")).get(0)).contains(":2.0E-323,");
    assertThat(Answers.lines(square("-0.0")).get(0)).contains(":0.0,");
  }

  @Test
  void whatIsNotFiniteIsNull() throws IOException {
    assertThat(Answers.lines(square("1e200")).get(0)).contains("\"output\":null,");
    assertThat(Answers.lines(square("NaN")).get(0)).contains("\"output\":null,");
    assertThat(Answers.lines(square("-Infinity")).get(0)).contains("\"output\":null,");
  }

  private static String square(String x) {
    return "{\"id\":1,\"kind\":\"evaluate\",\"module\":\"hello\",\"function\":\"square\",\"input\":"
        + x
        + "}";
  }
}
