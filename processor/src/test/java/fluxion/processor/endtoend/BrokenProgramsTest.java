package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Broken programs of fixed seeds; see {@link BrokenPrograms} for longer runs. */
class BrokenProgramsTest {

  @Test
  void programs() {
    var run = new BrokenPrograms();
    List<String> failures =
        run.all(Long.getLong("fluxion.seed", 1), Long.getLong("fluxion.broken", 150));
    assertWithMessage("%s%n%s", run, String.join("\n", failures)).that(failures).isEmpty();
  }
}
