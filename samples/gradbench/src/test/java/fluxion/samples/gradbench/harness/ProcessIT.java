package fluxion.samples.gradbench.harness;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The process survives what is wrong, and ends with its messages; so does its start script. */
class ProcessIT {
  private final String jar = System.getProperty("tool.jar");

  @Test
  void goesOnAfterProblems() throws Exception {
    try (Session session = Session.ofJar(jar, "-Xmx256m")) {
      for (String line :
          List.of(
              "{\"id\": 1, \"kind\"",
              "{\"id\": 1, \"kind\": \"define\", \"module\": \"nothing\"}",
              "{\"id\": 1, \"kind\": \"evaluate\", \"module\": \"lse\", \"function\": \"primal\"}",
              "{\"id\": 1, \"kind\": \"evaluate\", \"module\": \"ba\", \"function\": \"jacobian\","
                  + " \"input\": {\"n\": 1, \"m\": 1, \"p\": 60000000, \"w\": 1, \"feat\": [1, 2],"
                  + " \"cam\": [1,1,1,1,1,1,1,1,1,1,1], \"x\": [1, 2, 3]}}")) {
        JsonNode response = session.send(line);
        assertThat(response.path("id").asInt()).isEqualTo(1);
        assertThat(response.path("success").asBoolean(true)).isFalse();
        assertThat(response.path("error").asText()).isNotEmpty();
      }
      assertThat(session.define("gmm").path("success").asBoolean()).isTrue();
      assertThat(session.end()).isEqualTo(0);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void startScript() throws Exception {
    String script = Path.of(jar).resolveSibling("../gradbench").normalize().toString();
    try (Session session = new Session(List.of("sh", script, "--cold"))) {
      JsonNode response = session.start("hello");
      assertThat(response.path("config").path("warm_up").asBoolean(true)).isFalse();
      assertThat(session.end()).isEqualTo(0);
    }
  }

  @Test
  void unknownArgumentsAreRefused() throws Exception {
    String java = ProcessHandle.current().info().command().orElse("java");
    Process process = new ProcessBuilder(java, "-jar", jar, "--hot").start();
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .contains("usage: gradbench");
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
