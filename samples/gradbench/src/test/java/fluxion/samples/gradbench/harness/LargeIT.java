package fluxion.samples.gradbench.harness;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Large inputs, one after the other in a process with a heap of a gigabyte. */
class LargeIT {
  private static Session session;

  private final ReferenceFolder references =
      new ReferenceFolder(Path.of(System.getProperty("reference.folder")));

  @BeforeAll
  static void start() throws Exception {
    session = Session.ofJar(System.getProperty("tool.jar"), "-Xmx1g");
    assertThat(session.start("large").path("tool").asText()).isEqualTo("fluxion");
  }

  @AfterAll
  static void end() throws Exception {
    assertThat(session.end()).isEqualTo(0);
  }

  private static JsonNode output(String module, String function, JsonNode input) throws Exception {
    JsonNode response = session.evaluate(module, function, input);
    assertWithMessage("%s", response.path("error"))
        .that(response.path("success").asBoolean())
        .isTrue();
    return response.path("output");
  }

  @Test
  void logSumExp() throws Exception {
    int n = 1_280_000;
    ObjectNode input = new Inputs().lse(n);
    double value = output("lse", "primal", input).asDouble();
    JsonNode gradient = output("lse", "gradient", input);
    assertThat(gradient.size()).isEqualTo(n);
    for (int i = 0; i < n; i += 1001) {
      double expected = Math.exp(input.path("x").path(i).asDouble() - value);
      assertThat(gradient.path(i).asDouble()).isWithin(1e-9 * expected).of(expected);
    }
  }

  @Test
  void determinant() throws Exception {
    ObjectNode input = new Inputs().det(9);
    double value = output("det", "primal", input).asDouble();
    JsonNode gradient = output("det", "gradient", input);
    for (int row = 0; row < 9; row++) {
      double expansion = 0;
      for (int j = 9 * row; j < 9 * row + 9; j++) {
        expansion += input.path("A").path(j).asDouble() * gradient.path(j).asDouble();
      }
      assertThat(expansion).isWithin(1e-12).of(value);
    }
  }

  /** The numbers of observations of two of the suite's files; the camera is that of another one. */
  @Test
  void observations() throws Exception {
    JsonNode expected = references.read("ba", "derivative");
    for (int p : new int[] {126_327, 563_734}) {
      ObjectNode input = ((ObjectNode) references.input("ba", 2, 0)).put("p", p);
      JsonNode primal = output("ba", "objective", input);
      assertThat(primal.path("w_err").path("repeated").asInt()).isEqualTo(p);
      JsonNode jacobian = output("ba", "jacobian", input);
      assertThat(jacobian.path("rows").path(30).asInt()).isEqualTo(31 * p);
      for (int i = 0; i < 31; i++) {
        double value = expected.path("vals").path(i).asDouble();
        assertThat(jacobian.path("vals").path(i).asDouble())
            .isWithin(1e-9 * Math.abs(value))
            .of(value);
      }
    }
  }

  @Test
  void points() throws Exception {
    JsonNode gradient = output("gmm", "jacobian", new Inputs().gmm(20, 10, 10_000));
    double sum = 0;
    for (JsonNode element : gradient.path("alpha")) {
      sum += element.asDouble();
    }
    assertThat(sum).isWithin(1e-7).of(0); // a common constant of all alpha changes nothing
    assertThat(gradient.path("l").path(9).size()).isEqualTo(190);
  }
}
