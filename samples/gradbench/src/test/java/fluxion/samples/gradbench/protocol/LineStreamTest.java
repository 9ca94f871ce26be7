package fluxion.samples.gradbench.protocol;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stream ends at the end of each line, however much of it was read. */
class LineStreamTest {
  private static final String LONG = "x".repeat(200_000);

  private static LineStream of(String text) {
    return new LineStream(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void linesAreReadToTheirEnds() throws IOException {
    assertThat(lines("a\nbc\n\n" + LONG + "\nd"))
        .containsExactly("a", "bc", "", LONG, "d")
        .inOrder();
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("")).isEmpty();
  }

  private static List<String> lines(String text) throws IOException {
    LineStream stream = of(text);
    List<String> lines = new ArrayList<>();
    while (stream.nextLine()) {
      lines.add(new String(stream.readAllBytes(), UTF_8));
    }
    return lines;
  }

  @Test
  void whatIsLeftOfALineIsSkipped() throws IOException {
    LineStream stream = of("abc\n" + LONG + "\n\nd\n");
    assertThat(stream.nextLine()).isTrue();
    assertThat(stream.read()).isEqualTo('a');
    assertThat(stream.nextLine()).isTrue();
    assertThat(stream.read()).isEqualTo('x');
    assertThat(stream.nextLine()).isTrue();
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(stream.nextLine()).isTrue();
    assertThat(stream.read()).isEqualTo('d');
    assertThat(stream.nextLine()).isFalse();
  }
}
