package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, written in Markdown. */
final class Page {
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");

  private final Path file;

  /** Names a page by its path in the project. Surefire runs in the module's folder, below it. */
  Page(String name) {
    this.file = Path.of("..").resolve(name);
  }

  String text() {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All programs of the page; each match's first group is the text. */
  Stream<MatchResult> programs() {
    return JAVA.matcher(text()).results();
  }

  /** What stands in the block of code after the comment {@code <!-- marker -->}. */
  String block(String marker) {
    return blockAfter(marker).group(1);
  }

  private MatchResult blockAfter(String marker) {
    String begin = "(?ms)^<!-- " + Pattern.quote(marker) + " -->\n+```\\w*\n";
    Matcher block = Pattern.compile(begin + "(.*?)^```$").matcher(text());
    assertWithMessage("a block marked '%s' in %s", marker, file).that(block.find()).isTrue();
    return block.toMatchResult();
  }

  /** That the block after a comment is up to date; or makes it so. */
  void checkBlock(String marker, String expected) {
    MatchResult block = blockAfter(marker);
    String text = text();
    check(text.substring(0, block.start(1)) + expected + text.substring(block.end(1)));
  }

  /** That the whole page is up to date; or makes it so. */
  void check(String expected) {
    if (System.getProperty("bless") == null) {
      assertWithMessage("%s (run with -Dbless to accept)", file).that(text()).isEqualTo(expected);
      return;
    }
    try {
      Files.writeString(file, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
