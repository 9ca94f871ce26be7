package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Random programs of fixed seeds; see {@link RandomPrograms} for longer runs. */
class RandomProgramsTest {

  @Test
  void programs() throws InterruptedException, ExecutionException {
    var run = new RandomPrograms(Long.getLong("fluxion.reduce", 20));
    List<String> failures =
        run.all(Long.getLong("fluxion.seed", 1), Long.getLong("fluxion.programs", 100));
    assertWithMessage("%s%n%s", run, String.join("\n", failures)).that(failures).isEmpty();
  }
}
