package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the page about the language says is true: its programs, which are members of a class,
 * compile; those with a code in a comment at the end of a line give that problem there, and no
 * other.
 */
class LanguagePageTest {
  private static final Page PAGE = new Page("docs/language.md");
  private static final Pattern CODE = Pattern.compile("FLX\\d+");

  @TestFactory
  Stream<DynamicTest> programs() {
    String text = PAGE.text();
    return PAGE.programs()
        .map(
            program -> {
              long line = text.substring(0, program.start()).lines().count() + 1;
              return DynamicTest.dynamicTest(
                  heading(text, program) + ", line " + line, () -> check(program.group(1)));
            });
  }

  private static String heading(String text, MatchResult program) {
    int heading = text.lastIndexOf("\n#", program.start()) + 1;
    return text.substring(heading, text.indexOf('\n', heading));
  }

  private static void check(String members) {
    String source =
        "import fluxion.*; import java.util.*; import java.util.function.*; class Example {\n"
            + members
            + "\n}\n";
    var expected = new TreeSet<String>();
    String[] lines = source.split("\n", -1);
    for (int k = 0; k < lines.length; k++) {
      Matcher codes = CODE.matcher(lines[k].replaceFirst(".*// ", "// "));
      while (codes.find()) {
        expected.add(lines[k].strip() + " " + codes.group());
      }
    }
    var actual = new TreeSet<String>();
    for (Diagnostic<? extends JavaFileObject> problem :
        Compiled.of(Stream.of(source)).compilation().diagnostics()) {
      if (problem.getKind() != Diagnostic.Kind.NOTE) {
        String message = problem.getMessage(Locale.ROOT);
        Matcher code = CODE.matcher(message);
        String line = problem.getLineNumber() < 1 ? "" : lines[(int) problem.getLineNumber() - 1];
        actual.add(line.strip() + " " + (code.find() ? code.group() : message));
      }
    }
    assertWithMessage("%s", members).that(actual).isEqualTo(expected);
  }
}
