package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.kernels.ErrorFile;
import fluxion.processor.kernels.JavaCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the user is told by a whole compilation: every problem of the catalogue on its line, each
 * once, and nothing else, though javac then sees uses of what was not generated.
 */
class ErrorsTest {
  /** Problems that no source can provoke. */
  private static final Set<Problem> UNPROVOKED = Set.of(Problem.INTERNAL);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> files() {
    return ErrorFile.all().stream()
        .map(file -> DynamicTest.dynamicTest(file.code(), () -> check(file)));
  }

  private void check(ErrorFile file) throws IOException {
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of(file.code(), file.source()),
            Files.createDirectories(folder.resolve(file.code())),
            List.of(new DifferentiableProcessor()),
            List.of("-Afluxion.verify=true"));
    assertWithMessage("%s", outcome.diagnostics())
        .that(ErrorFile.actual(outcome.diagnostics()))
        .isEqualTo(file.expected());
  }

  @Test
  void everyProblemHasItsFile() {
    List<String> files = ErrorFile.all().stream().map(ErrorFile::code).toList();
    List<String> problems =
        Arrays.stream(Problem.values())
            .filter(problem -> !UNPROVOKED.contains(problem))
            .map(Problem::code)
            .sorted()
            .toList();

    assertThat(files).containsExactlyElementsIn(problems);
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(Problem.values()).map(Problem::code).toList()).containsNoDuplicates();
  }
}
