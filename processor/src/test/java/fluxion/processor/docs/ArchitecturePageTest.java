package fluxion.processor.docs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The life of a method, as the architecture page tells it, is the one that it has. */
class ArchitecturePageTest {
  private static final Page PAGE = new Page("docs/architecture.md");

  @Test
  void lifeOfMethod() {
    String[] options = {"-Afluxion.dump=true", "-Afluxion.verify=true"};
    Compiled compiled = Compiled.of(Stream.of(PAGE.block("source")), options).withoutProblems();
    String notes = compiled.notes();
    PAGE.checkBlock("lowered", function("lower", "wave", notes));
    PAGE.checkBlock("derived", function("derive", "waveAdjoint", notes));
    PAGE.checkBlock("tidied", function("outline", "waveAdjoint", notes));
    PAGE.checkBlock("written", method(compiled.generatedFor("Wave")));
  }

  /**
   * A function of the module that a stage left. javac indents all lines of a note but the first.
   */
  private static String function(String stage, String name, String notes) {
    String from = notes.substring(notes.indexOf("after " + stage + ":"));
    return first("(?ms)^  func " + name + "\\(.*?^  \\}\n", from + "\n");
  }

  private static String method(String generated) {
    return first("(?ms)^  private static WaveAdjoint waveAdjoint\\(.*?^  \\}\n", generated);
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow()
        .indent(-2);
  }
}
