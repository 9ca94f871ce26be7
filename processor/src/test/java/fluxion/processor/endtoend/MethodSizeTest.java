package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.kernels.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * However large a method is, no method generated for it exceeds 8,000 bytes of bytecode (HotSpot
 * would interpret it for ever), and its derivatives are right.
 */
class MethodSizeTest {
  private static final int MOST = 8000;

  @Test
  void threeThousandStatements() throws Exception {
    check("Chain", LargeMethods.chain(3000));
  }

  @Test
  void loopWithLargeBody() throws Exception {
    check("Loop", LargeMethods.loop(1000));
  }

  @Test
  void largeBranches() throws Exception {
    check("Branch", LargeMethods.branch(1500));
  }

  @Test
  void loopsThatCarryMuch() throws Exception {
    check("Carried", LargeMethods.carried(500));
  }

  @Test
  void manyArraysAndLoops() throws Exception {
    check("Many", LargeMethods.arrays(300));
  }

  @Test
  void manyParameters() throws Exception {
    check("Parameters", LargeMethods.parameters(120));
  }

  private static void check(String name, String source) throws Exception {
    Kernel kernel = Kernel.of(name, source);
    Built built = Built.of(name, source);
    Map<String, Integer> tooLong = new TreeMap<>();
    for (Path file : generated(built.classes())) {
      ClassFile.codeLengths(file)
          .forEach(
              (method, length) -> {
                if (length > MOST) {
                  tooLong.put(method, length);
                }
              });
    }
    assertWithMessage("methods of more than %s bytes in %s", MOST, built.sources())
        .that(tooLong)
        .isEmpty();
    EndToEndTest.check(kernel, built);
  }

  private static List<Path> generated(Path classes) throws IOException {
    try (Stream<Path> files = Files.list(classes)) {
      List<Path> generated =
          files.filter(file -> file.getFileName().toString().matches(".*_Grad.*\\.class")).toList();
      assertWithMessage("generated classes").that(generated).isNotEmpty();
      return generated;
    }
  }
}
