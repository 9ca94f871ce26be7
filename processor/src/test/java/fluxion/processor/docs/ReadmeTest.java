package fluxion.processor.docs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's example compiles, and what it says is generated is what is generated. */
class ReadmeTest {
  private static final Page README = new Page("README.md");

  /** What of the generated class is shown; the rest is marked as left out. */
  private static final List<String> SHOWN =
      List.of("  static LossGrad lossGrad(", "  private static LossAdjoint lossAdjoint(");

  @Test
  void generatedCode() {
    String example = README.block("example");
    String use =
        "class Use {\n  static void use(double[] t, double[] y) {\n"
            + README.block("use").indent(4)
            + "  }\n}\n";
    Compiled compiled = Compiled.of(Stream.of(example, use)).withoutProblems();
    README.checkBlock("generated", excerpt(compiled.generatedFor("Decay")));
  }

  @Test
  void error() {
    String source = README.block("error");
    var error = Compiled.of(Stream.of(source)).compilation().errors().get(0);
    long line = error.getLineNumber();
    String caret = " ".repeat((int) error.getColumnNumber() - 1) + "^";
    README.checkBlock(
        "message",
        "Price.java:%d: error: %s\n%s\n%s\n"
            .formatted(
                line,
                error.getMessage(Locale.ROOT),
                source.lines().skip(line - 1).findFirst().orElseThrow(),
                caret));
  }

  private static String excerpt(String generated) {
    var excerpt = new StringBuilder("final class Decay_Grad {\n  // …\n");
    for (String method : SHOWN) {
      int begin = generated.indexOf(method);
      int end = generated.indexOf("\n  }\n", begin) + "\n  }\n".length();
      excerpt.append('\n').append(generated, begin, end);
    }
    return excerpt.append("\n  // …\n}\n").toString();
  }
}
