package fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.kernels.ErrorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every problem of the frontend is reported by the frontend, where its file says, and nothing else
 * is.
 */
class ErrorFilesTest {
  /**
   * Problems of the processor or of later stages, as are those from 60 on, and those with classes
   * that another processor makes.
   */
  private static final Set<String> LATER =
      Set.of("FLX010", "FLX032", "FLX033", "FLX035", "FLX037", "FLX040", "FLX041");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> files() {
    return ErrorFile.all().stream()
        .filter(file -> file.number() < 60 && !LATER.contains(file.code()))
        .map(file -> DynamicTest.dynamicTest(file.code(), () -> check(file)));
  }

  private void check(ErrorFile file) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(file.code()));
    LoweredKernel kernel = LoweredKernel.of(Map.of(file.code(), file.source()), classes);
    assertWithMessage("%s", kernel.diagnostics())
        .that(ErrorFile.actual(kernel.diagnostics()))
        .isEqualTo(file.expected());
  }
}
