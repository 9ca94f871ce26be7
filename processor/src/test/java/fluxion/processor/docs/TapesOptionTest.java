package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the option says of what is recorded. */
class TapesOptionTest {
  private static final String METHODS =
      """
      import fluxion.Differentiable;

      class Recorded {
        @Differentiable
        static double sumOfSines(double[] x) {
          double sum = 0;
          for (double e : x) {
            sum += Math.sin(e) * e;
          }
          return sum;
        }

        @Differentiable
        static double nearest(double[] x, double y) {
          double least = Double.MAX_VALUE;
          for (double e : x) {
            double distance = (e - y) * (e - y);
            if (distance < least) {
              least = distance;
            }
          }
          return Math.sqrt(least);
        }

        @Differentiable
        static double recurrence(double[] x) {
          double state = 1;
          for (double e : x) {
            state = Math.tanh(state * e);
          }
          return state;
        }
      }
      """;

  @Test
  void tellsWhatAndWhy() {
    Compiled compiled = Compiled.of(Stream.of(METHODS), "-Afluxion.tapes=true").withoutProblems();
    String notes = compiled.notes();
    assertThat(notes).doesNotContain("sumOfSines");
    assertThat(notes).doesNotContain("nearest");
    assertThat(notes)
        .contains(
            "recorded by recurrence, Recorded.java:28: 16 bytes a trip (state: what the loop"
                + " carries; state: costs more to compute again than to keep)");
  }

  @Test
  void isSilentUnlessAsked() {
    Compiled compiled = Compiled.of(Stream.of(METHODS)).withoutProblems();
    assertThat(compiled.notes()).doesNotContain("recorded by");
  }
}
