package fluxion.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import fluxion.processor.diagnostics.Location;
import org.junit.jupiter.api.Test;

/** Source lines in comments do no harm. */
class CommentsTest {
  private static String line(String text, int room) {
    return Comments.line(new Location("Dot.java", 12, 5, text, 0), room);
  }

  @Test
  void placeAndText() {
    assertThat(line(" s += a[i] * x; ", 90)).isEqualTo("// Dot.java:12: s += a[i] * x;");
    assertThat(line("", 90)).isEqualTo("// Dot.java:12");
  }

  @Test
  void longLinesAreCut() {
    assertThat(line("x".repeat(200), 80)).hasLength(80);
    assertThat(line("x".repeat(200), 80)).endsWith("...");
  }

  @Test
  void nothingEndsTheComment() {
    assertThat(line("a\nb", 90)).doesNotContain("\n");
    assertThat(line("'\\u000a' x", 90)).doesNotContain("\\u");
    assertThat(Comments.doc("a */ b \\u002a/")).isEqualTo("a *&#47; b &#92;u002a/\n");
  }

  @Test
  void documentationIsWrapped() {
    assertThat(Comments.doc("word ".repeat(40)).lines().map(String::length).toList())
        .containsExactly(84, 84, 29);
  }
}
