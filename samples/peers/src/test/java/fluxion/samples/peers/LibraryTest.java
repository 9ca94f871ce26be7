package fluxion.samples.peers;

import fluxion.samples.benchmarks.Kernel;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The libraries compute Fluxion's values and gradients. */
class LibraryTest {
  static Stream<Arguments> programs() {
    return Arrays.stream(Library.values())
        .flatMap(
            library -> library.kernels().stream().map(kernel -> Arguments.of(library, kernel)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void valueAndGradient(Library library, Kernel kernel) {
    try (Program program = library.program(kernel)) {
      Agreement.check(program, kernel);
    }
  }
}
