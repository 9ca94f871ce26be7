package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes and folders that CONTRIBUTING.md sends its readers to are there. */
class ContributingPageTest {
  private static final Page PAGE = new Page("CONTRIBUTING.md");
  private static final Path ROOT = Path.of("..");
  private static final Pattern CLASS = Pattern.compile("`(?:([a-z]+)/)?([A-Z][a-z]\\w*)`");
  private static final Pattern PATH =
      Pattern.compile("[`(]((?:processor|runtime|samples|docs|\\.ci)/[\\w./-]+)[`)]");

  /** Classes of the JDK. */
  private static final Set<String> FOREIGN = Set.of("Math", "StrictMath");

  @Test
  void classesExist() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String module : List.of("processor", "runtime")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.forEach(file -> sources.add(file.toString().replace('\\', '/')));
      }
    }
    List<MatchResult> mentioned = CLASS.matcher(PAGE.text()).results().toList();

    assertThat(mentioned.size()).isAtLeast(15);
    for (MatchResult name : mentioned) {
      if (!FOREIGN.contains(name.group(2))) {
        String folder = name.group(1) == null ? "" : name.group(1) + "/";
        String file = "/" + folder + name.group(2) + ".java";
        assertWithMessage("%s", name.group())
            .that(sources.stream().anyMatch(source -> source.endsWith(file)))
            .isTrue();
      }
    }
  }

  @Test
  void pathsExist() {
    List<MatchResult> mentioned = PATH.matcher(PAGE.text()).results().toList();

    assertThat(mentioned.size()).isAtLeast(5);
    for (MatchResult path : mentioned) {
      assertWithMessage(path.group(1)).that(Files.exists(ROOT.resolve(path.group(1)))).isTrue();
    }
  }
}
