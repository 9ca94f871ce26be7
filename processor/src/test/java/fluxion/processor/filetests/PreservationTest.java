package fluxion.processor.filetests;

import fluxion.processor.ir.RandomProgram;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passes that must not change what programs do, on random programs. */
class PreservationTest {
  private static final int PROGRAMS = Integer.getInteger("fluxion.programs", 300);

  static Set<String> passes() {
    return Passes.preserving();
  }

  @ParameterizedTest
  @MethodSource("passes")
  void programsDoWhatTheyDid(String pass) {
    RandomProgram.assertPreserved(pass, PROGRAMS, Passes.named(pass));
  }
}
