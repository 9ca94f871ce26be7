package fluxion.processor.docs;

import static java.util.Comparator.comparing;

import fluxion.processor.diagnostics.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of all problems is what the catalogue says. */
class ProblemsPageTest {
  private static final String HEAD =
      """
      # Problems

      Everything that Fluxion reports while it compiles a method. The code at the beginning of a message is
      stable; the words may change. `…` stands for names and places of the program. Warnings are silenced by
      `@SuppressWarnings("fluxion")` on the class, the method, or a local variable.

      This page is generated from the catalogue in the source, `Problem.java`.

      | Code | Kind | What is wrong | The way out |
      |---|---|---|---|
      """;

  @Test
  void page() {
    var page = new StringBuilder(HEAD);
    Arrays.stream(Problem.values())
        .sorted(comparing(Problem::code))
        .forEach(problem -> page.append(row(problem)));
    new Page("docs/problems.md").check(page.toString());
  }

  private static String row(Problem problem) {
    String kind = problem.severity().name().toLowerCase(Locale.ROOT);
    return String.format(
        "| %s | %s | %s | %s |\n",
        problem.code(), kind, cell(problem.what()), cell(problem.wayOut()));
  }

  private static String cell(String text) {
    return text.replace("%s", "…").replace("|", "\\|").replace("<", "&lt;");
  }
}
