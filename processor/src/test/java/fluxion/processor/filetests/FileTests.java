package fluxion.processor.filetests;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.ir.Module;
import fluxion.processor.ir.Parser;
import fluxion.processor.ir.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * IR before and after passes, a file each: {@code filetests/<pass>/*.ir}.
 *
 * <p>The first line names the passes ({@code // test parse, parse}); then comes a module, then a
 * line {@code ---}, then the module that the passes make of it. The verifier runs before and after
 * each. {@code -Dbless} writes what is expected into the files; review the difference.
 *
 * <p>A file that begins with {@code // test verify} has a malformed module instead: a comment
 * {@code // error: …} follows each operation that the verifier complains about, and holds a part of
 * the complaint; what is complained about without an operation stands in the first such comments.
 */
class FileTests {
  private static final Path FOLDER = Path.of("src/test/resources/filetests");
  private static final String SEPARATOR = "---\n";

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      List<Path> files = paths.filter(path -> path.toString().endsWith(".ir")).sorted().toList();
      assertThat(files).isNotEmpty();
      return files.stream()
          .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> run(file)));
    }
  }

  private static String name(Path file) {
    return FOLDER.relativize(file).toString();
  }

  private static void run(Path file) throws IOException {
    String text = Files.readString(file);
    String header = text.lines().findFirst().orElse("");
    assertWithMessage("first line of %s", file).that(header).startsWith("// test ");
    String passes = header.substring("// test ".length());
    if (passes.equals("verify")) {
      verify(text);
    } else {
      transform(file, text, passes);
    }
  }

  // ---- passes

  private static void transform(Path file, String text, String passes) throws IOException {
    int separator = text.indexOf("\n" + SEPARATOR) + 1;
    String input = separator > 0 ? text.substring(0, separator) : text.stripTrailing() + "\n";
    String expected = separator > 0 ? text.substring(separator + SEPARATOR.length()) : "";
    Module module = Parser.parse(input);
    Verifier.verify("parsing", module);
    for (String pass : passes.split(", *", -1)) {
      module = Passes.named(pass).apply(module);
      Verifier.verify(pass, module);
    }
    String actual = module.toString();
    if (System.getProperty("bless") != null) {
      if (!actual.equals(expected)) {
        Files.writeString(file, input + SEPARATOR + actual);
      }
      return;
    }
    assertWithMessage("%s (run with -Dbless to accept)", file).that(actual).isEqualTo(expected);
  }

  // ---- the verifier

  private static void verify(String text) {
    List<String> errors = Verifier.check(Parser.parse(text));
    var expected = new ArrayList<String>();
    text.lines()
        .filter(line -> line.contains("// error: "))
        .forEach(line -> expected.add(line.substring(line.indexOf("// error: ") + 10)));
    assertWithMessage("%s", errors).that(errors).hasSize(expected.size());
    for (int k = 0; k < errors.size(); k++) {
      assertThat(errors.get(k)).contains(expected.get(k));
    }
  }
}
