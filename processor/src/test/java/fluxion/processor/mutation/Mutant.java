package fluxion.processor.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An error to put into one source file.
 *
 * @param what what is wrong then
 * @param file below the processor's package
 * @param text what stands there, exactly once
 * @param wrong what stands there instead
 */
record Mutant(String what, String file, String text, String wrong) {
  private static final Pattern ENTRY = Pattern.compile("(?m)^# ");
  private static final Path SOURCES = Path.of("src/main/java/fluxion/processor");

  /**
   * Reads mutants. Each starts with a line {@code # what}, then come the file, the lines that stand
   * there, each after {@code "- "}, and those that shall, after {@code "+ "}.
   */
  static List<Mutant> in(Path file) throws IOException {
    var mutants = new ArrayList<Mutant>();
    for (String entry : ENTRY.splitAsStream(Files.readString(file)).toList()) {
      List<String> lines = entry.lines().toList();
      if (lines.size() > 1) {
        mutants.add(
            new Mutant(lines.get(0), lines.get(1), marked(lines, "- "), marked(lines, "+ ")));
      }
    }
    return mutants;
  }

  private static String marked(List<String> lines, String mark) {
    return String.join(
        "\n",
        lines.stream()
            .filter(line -> line.startsWith(mark))
            .map(line -> line.substring(mark.length()))
            .toList());
  }

  /** How often the text stands in the file. */
  int places() throws IOException {
    return source().split(Pattern.quote(text), -1).length - 1;
  }

  Path path() {
    return SOURCES.resolve(file);
  }

  private String source() throws IOException {
    return Files.readString(path());
  }

  /** The file with the error. */
  String mutated() throws IOException {
    return source().replace(text, wrong);
  }
}
