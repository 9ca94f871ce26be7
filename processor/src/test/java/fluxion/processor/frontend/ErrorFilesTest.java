package fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.diagnostics.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every problem of the frontend is reported where {@code errors/<CODE>.java} says, and nothing else
 * is: {@code // ERROR: <CODE>} or {@code // WARNING: <CODE>} stands on the offending line.
 */
class ErrorFilesTest {
  private static final Path ERRORS = Path.of("src/test/resources/errors");
  private static final Pattern EXPECTED = Pattern.compile("// (ERROR|WARNING): (FLX\\d+)");
  private static final Pattern CODE = Pattern.compile("(FLX\\d+): ");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    try (Stream<Path> files = Files.list(ERRORS)) {
      return files.sorted().toList().stream()
          .filter(file -> isOurs(name(file)))
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
    }
  }

  /** The frontend's codes are those below 60; later stages test theirs. */
  private static boolean isOurs(String code) {
    return Integer.parseInt(code.substring("FLX".length())) < 60;
  }

  @Test
  void everyProblemHasItsFile() {
    var missing = new TreeSet<String>();
    for (Problem problem : Problem.values()) {
      boolean triggered = problem != Problem.INTERNAL && problem != Problem.UNSUPPORTED;
      if (triggered
          && isOurs(problem.code())
          && !Files.exists(ERRORS.resolve(problem.code() + ".java"))) {
        missing.add(problem.code() + " " + problem);
      }
    }
    assertWithMessage("problems without a file").that(missing).isEmpty();
  }

  @Test
  void codesAreUnique() {
    assertWithMessage("codes")
        .that(Arrays.stream(Problem.values()).map(Problem::code).toList())
        .containsNoDuplicates();
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".java".length());
  }

  private void check(Path file) throws IOException {
    String source = Files.readString(file);
    String code = name(file);
    Path classes = Files.createDirectories(folder.resolve(code));
    LoweredKernel kernel = LoweredKernel.of(Map.of(code, source), classes);
    var expected = new TreeSet<String>();
    String[] lines = source.split("\n", -1);
    for (int k = 0; k < lines.length; k++) {
      Matcher marks = EXPECTED.matcher(lines[k]);
      while (marks.find()) {
        expected.add("line " + (k + 1) + ": " + marks.group(1) + " " + marks.group(2));
      }
    }
    var actual = new TreeSet<String>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : kernel.diagnostics()) {
      String message = diagnostic.getMessage(Locale.ROOT);
      Matcher mark = CODE.matcher(message);
      actual.add(
          "line "
              + diagnostic.getLineNumber()
              + ": "
              + (diagnostic.getKind() == Diagnostic.Kind.ERROR ? "ERROR" : "WARNING")
              + " "
              + (mark.find() ? mark.group(1) : message));
    }
    assertWithMessage("%s", kernel.diagnostics()).that(actual).isEqualTo(expected);
    assertWithMessage("marks").that(expected.toString()).contains(code);
  }
}
