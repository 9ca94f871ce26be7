package fluxion.samples.peers;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that is written from measurements. */
class PageTest {
  private static final String RESULT =
      """
      {"benchmark": "a.%s", "jdkVersion": "17", "vmName": "VM", "vmVersion": "1",
       "params": {"kernel": "LSTM"}, "primaryMetric": {"score": 9, "rawData": [[%s, 900]]},
       "secondaryMetrics": {}}""";

  @TempDir Path folder;

  @Test
  void quotientsByTheManualOne() throws IOException {
    Path json = folder.resolve("results.json");
    String results =
        "[%s, %s, %s]"
            .formatted(
                RESULT.formatted("Derivatives.manual", 2),
                RESULT.formatted("Derivatives.fluxion", 3),
                RESULT.formatted("Tensors.pyTorch", 400));
    Files.writeString(json, results);
    Page.main(new String[] {json.toString(), folder.toString()});
    assertThat(Files.readString(folder.resolve("peers.md")))
        .endsWith("| LSTM, 2 layers of 14, 200 characters | 2.00 | 1.50 | 200 |  |  |  |\n");
  }
}
