package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With the option, reverse derivatives are those of a plain reverse sweep. */
class StrictOptionTest {
  private static final String METHODS =
      """
      import fluxion.Differentiable;

      class Sums {
        @Differentiable
        static double sines(double[] x, double a) {
          double sum = 0;
          for (double e : x) {
            sum += Math.sin(a * e);
          }
          return sum;
        }
      }
      """;

  @Test
  void lastToFirst() {
    String upwards = Compiled.of(Stream.of(METHODS)).withoutProblems().generatedFor("Sums");
    assertThat(upwards).doesNotContain("eIndex--");
    Compiled strict = Compiled.of(Stream.of(METHODS), "-Afluxion.strict=true").withoutProblems();
    assertThat(strict.generatedFor("Sums")).contains("eIndex >= 0; eIndex--");
  }
}
