package fluxion.samples.gradbench.harness;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The evals, each with a process of its own, against reference data: every number to nine digits.
 */
class EvalsIT {
  private static final double TOLERANCE = 1e-9;

  private final ReferenceFolder references =
      new ReferenceFolder(Path.of(System.getProperty("reference.folder")));

  @ParameterizedTest
  @CsvSource({
    "ba, ba ba_full, objective, jacobian",
    "det, det, primal, gradient",
    "gmm, gmm gmm_wishart, objective, jacobian",
    "hello, hello, square, double",
    "ht, ht ht_simple, objective, jacobian",
    "kmeans, kmeans, cost, dir",
    "llsq, llsq, primal, gradient",
    "lse, lse lse_wide, primal, gradient",
    "lstm, lstm lstm_l4, objective, jacobian",
    "ode, ode ode_n4 ode_n30, primal, gradient",
    "particle, particle, '', ff fr rf rr",
    "saddle, saddle, '', ff fr rf rr"
  })
  void eval(String module, String dataSets, String primals, String derivatives) throws Exception {
    try (Session session = Session.ofJar(System.getProperty("tool.jar"), "-Xmx1g")) {
      assertThat(session.start(module).path("tool").asText()).isEqualTo("fluxion");
      assertThat(session.define(module).path("success").asBoolean()).isTrue();
      for (String dataSet : dataSets.split(" ", -1)) {
        for (String primal : primals.isEmpty() ? new String[0] : primals.split(" ", -1)) {
          check(session, module, primal, dataSet, references.read(dataSet, "primal"));
        }
        for (String derivative : derivatives.split(" ", -1)) {
          check(session, module, derivative, dataSet, references.read(dataSet, "derivative"));
        }
      }
      assertThat(session.end()).isEqualTo(0);
    }
  }

  private void check(
      Session session, String module, String function, String dataSet, JsonNode expected)
      throws Exception {
    JsonNode input = references.input(dataSet, 3, 0);
    JsonNode response = session.evaluate(module, function, input);
    assertWithMessage("%s", response.path("error"))
        .that(response.path("success").asBoolean())
        .isTrue();
    assertThat(response.path("timings").size()).isEqualTo(input.isObject() ? 4 : 2);
    assertClose(dataSet + " " + function, expected, response.path("output"));
    int id = response.path("id").asInt();
    assertThat(session.analyse(id, true).size()).isEqualTo(1);
  }

  private static void assertClose(String path, JsonNode expected, JsonNode actual) {
    assertWithMessage(path).that(actual.isNumber()).isEqualTo(expected.isNumber());
    if (expected.isNumber()) {
      double tolerance = TOLERANCE * Math.abs(expected.asDouble());
      assertWithMessage(path).that(actual.asDouble()).isWithin(tolerance).of(expected.asDouble());
    } else if (expected.isArray()) {
      assertWithMessage(path).that(actual.size()).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertClose(path + "[" + i + "]", expected.get(i), actual.path(i));
      }
    } else {
      assertWithMessage(path).that(actual.size()).isEqualTo(expected.size());
      for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        assertClose(path + "." + name, expected.get(name), actual.path(name));
      }
    }
  }
}
