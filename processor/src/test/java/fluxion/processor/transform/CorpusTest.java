package fluxion.processor.transform;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Parser;
import fluxion.processor.ir.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Derivatives of the programs in {@code kernels-ir/*.ir}, each named by what it exercises; the
 * first function is the one that is differentiated. A first line {@code // order 3} asks for more
 * than the usual second order.
 */
class CorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/kernels-ir");

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      List<Path> files = paths.filter(path -> path.toString().endsWith(".ir")).sorted().toList();
      assertThat(files).isNotEmpty();
      return files.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      FOLDER.relativize(file).toString(), file.toUri(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    Module module = Parser.parse(text);
    Verifier.verify("parsing", module);
    Function function = module.functions().iterator().next();
    int order = text.startsWith("// order ") ? text.charAt("// order ".length()) - '0' : 2;
    boolean single = text.contains("float");
    int compared = 0;
    for (long seed = 1; seed <= 3; seed++) {
      List<Object> point = Points.random(function, new Random(seed));
      var check = new DerivativeCheck(seed, seed == 1 ? order : 2, single);
      check.check(module, function.name(), DerivativeCheck.all(function), point);
      for (int k : DerivativeCheck.all(function)) {
        new DerivativeCheck(seed, 1, single)
            .check(module, function.name(), java.util.Set.of(k), point);
      }
      compared += check.compared();
    }
    assertWithMessage("numbers compared with differences").that(compared).isGreaterThan(0);
  }
}
