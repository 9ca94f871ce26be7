package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Noisy programs of fixed seeds; see {@link NoisyPrograms} for longer runs. */
class NoisyProgramsTest {

  @Test
  void programs() {
    var run = new NoisyPrograms();
    List<String> failures =
        run.all(Long.getLong("fluxion.seed", 1), Long.getLong("fluxion.noisy", 15));
    assertWithMessage("%s%n%s", run, String.join("\n", failures)).that(failures).isEmpty();
  }
}
