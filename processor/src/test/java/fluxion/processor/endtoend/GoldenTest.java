package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few sources with the whole text that is generated for them, chosen to be read. Each test takes
 * {@code goldens/<Test>.java} and expects {@code goldens/<Test>_Grad.java}; {@code -Dbless} writes
 * that file anew.
 */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");

  @TempDir Path folder;
  private String name;

  @BeforeEach
  void name(TestInfo test) {
    String method = test.getTestMethod().orElseThrow().getName();
    name = method.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + method.substring(1);
  }

  @Test
  void formula() throws IOException {
    check();
  }

  @Test
  void loop() throws IOException {
    check();
  }

  @Test
  void branch() throws IOException {
    check();
  }

  @Test
  void whileLoop() throws IOException {
    check();
  }

  @Test
  void helper() throws IOException {
    check();
  }

  private void check() throws IOException {
    String source = Files.readString(GOLDENS.resolve(name + ".java"));
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of(name, source),
            folder,
            List.of(new DifferentiableProcessor()),
            List.of("-Xlint:all,-path,-classfile"));
    assertThat(outcome.diagnostics()).isEmpty();
    String actual = Files.readString(folder.resolve(name + "_Grad.java"));
    Path golden = GOLDENS.resolve(name + "_Grad.java");
    if (System.getProperty("bless") != null) {
      Files.writeString(golden, actual);
    }
    assertWithMessage("is there a file %s? (-Dbless writes it)", golden)
        .that(Files.exists(golden))
        .isTrue();
    assertWithMessage("text generated for %s (-Dbless accepts it)", name)
        .that(actual)
        .isEqualTo(Files.readString(golden));
  }
}
