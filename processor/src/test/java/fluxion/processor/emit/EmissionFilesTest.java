package fluxion.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Parser;
import fluxion.processor.ir.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * IR and the Java it becomes, a file for each subject: {@code emit/*.ir}. A module, a line {@code
 * ---}, and the class; functions that others call are private. {@code -Dbless} writes what is
 * expected into the files; review the difference.
 */
class EmissionFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/emit");
  private static final String SEPARATOR = "\n---\n";

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      List<Path> files = paths.sorted().toList();
      assertThat(files).isNotEmpty();
      return files.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), file.toUri(), () -> run(file)));
    }
  }

  private static void run(Path file) throws IOException {
    String text = Files.readString(file);
    int separator = text.indexOf(SEPARATOR);
    String input = separator < 0 ? text.stripTrailing() : text.substring(0, separator);
    String expected = separator < 0 ? "" : text.substring(separator + SEPARATOR.length());
    Module module = Parser.parse(input);
    Verifier.verify("parsing", module);
    String actual = emit(module);
    InMemory.load(Faces.PACKAGE + "." + Faces.CLASS, actual);
    if (System.getProperty("bless") != null) {
      Files.writeString(file, input + SEPARATOR + actual);
      return;
    }
    assertWithMessage("%s (run with -Dbless to accept)", file).that(actual).isEqualTo(expected);
  }

  private static String emit(Module module) {
    Set<String> called = new HashSet<>();
    for (Function function : module.functions()) {
      function.body().walk(op -> note(op, called));
    }
    var faces = new ArrayList<>(module.functions());
    faces.removeIf(function -> called.contains(function.name()));
    var internals = new ArrayList<>(module.functions());
    internals.removeAll(faces);
    return new JavaEmitter(true).emit(Faces.of(Faces.CLASS, faces, internals));
  }

  private static void note(Op op, Set<String> called) {
    if (op instanceof Ops.Call call) {
      called.add(call.callee());
    }
  }
}
