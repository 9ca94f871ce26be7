package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.kernels.ErrorFile;
import fluxion.processor.kernels.JavaCompiler;
import fluxion.processor.kernels.Making;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    var options = new ArrayList<>(file.options());
    options.add("-Afluxion.verify=true");
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of(file.code(), file.source()),
            Files.createDirectories(folder.resolve(file.code())),
            List.of(new DifferentiableProcessor(), new Making()),
            options);
    assertWithMessage("%s", outcome.diagnostics())
        .that(ErrorFile.actual(outcome.diagnostics()))
        .isEqualTo(file.expected());
  }

  /** What javac rejects it says itself: once, and without words of ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "double f(double x) { int i = x; return i * x; }",
        "double f(double x) { int i; i = x; return i * x; }",
        "float f(double x) { return x * 2; }",
        "double f(Missing x) { return 1; }",
        "Missing f(double x) { return null; }",
        "double f(double x, Missing[] y, double[] z) throws Missing { return x; }"
      })
  void javacsOwnErrors(String method) {
    String source = "class C { @fluxion.Differentiable static " + method + " }";
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of("C", source), folder, List.of(new DifferentiableProcessor()), List.of());
    assertThat(outcome.diagnostics()).isNotEmpty();
    for (var diagnostic : outcome.diagnostics()) {
      String message = diagnostic.getMessage(Locale.ROOT);
      assertThat(message).doesNotContain("FLX");
      assertThat(message).containsMatch("lossy conversion|cannot find symbol");
    }
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
