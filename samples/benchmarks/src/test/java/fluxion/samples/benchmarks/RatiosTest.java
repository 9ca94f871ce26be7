package fluxion.samples.benchmarks;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that is written from measurements. */
class RatiosTest {
  private static final String RESULT =
      """
      {"benchmark": "a.Derivatives.%s", "jdkVersion": "17", "vmName": "VM", "vmVersion": "1",
       "params": {"kernel": "LSTM"}, "primaryMetric": {"score": 9, "rawData": [[%s, 8, 9]]},
       "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 4500}}}""";

  @TempDir Path folder;

  @Test
  void quotientsOfTheFastestIterations() throws IOException {
    Path json = folder.resolve("results.json");
    String results =
        "[%s, %s, %s]"
            .formatted(
                RESULT.formatted("primal", 2),
                RESULT.formatted("fluxion", 6),
                RESULT.formatted("manual", 4));
    Files.writeString(json, results);
    Ratios.main(new String[] {json.toString(), folder.toString()});
    String page = Files.readString(folder.resolve("benchmarks.md"));
    assertThat(page)
        .contains("| LSTM, 2 layers of 14, 200 characters | 2.00 | 2.00 | 3.00 | 1.50 | 4.5 |");
    assertThat(page).doesNotContain("Rosenbrock");
    assertThat(Files.readString(folder.resolve("benchmarks.svg"))).contains("<svg");
  }
}
