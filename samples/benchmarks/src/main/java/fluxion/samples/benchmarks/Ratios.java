package fluxion.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Writes a page of documentation, with a chart, from what JMH measured.
 *
 * <p>Source: JMH's JSON. Shapes: {@code benchmarks.md} and {@code benchmarks.svg}.
 */
public final class Ratios {
  private Ratios() {}

  /** Takes the file of results and the folder of the page. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: results.json folder");
    }
    Results results = Results.read(Path.of(args[0]));
    Path folder = Path.of(args[1]);
    String circumstances = "%s, %s".formatted(Machine.describe(), LocalDate.now(ZoneOffset.UTC));
    Files.writeString(folder.resolve("benchmarks.md"), Report.markdown(results, circumstances));
    RatioChart.write(results, folder.resolve("benchmarks.svg"));
  }
}
