package fluxion.samples.nested;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the descents end, in all modes, against GradBench's numbers. */
class NestedDescentsTest {
  private static final double[] START = {1, 1};

  @ParameterizedTest
  @CsvSource({"FORWARD, FORWARD", "FORWARD, REVERSE", "REVERSE, FORWARD", "REVERSE, REVERSE"})
  void particle(Mode outer, Mode inner) {
    double w = Particle.aim(0, outer, inner).lowest()[0];
    assertEquals(0.2071918746486116, w, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"FORWARD, FORWARD", "FORWARD, REVERSE", "REVERSE, FORWARD", "REVERSE, REVERSE"})
  void saddle(Mode outer, Mode inner) {
    double[] first = Saddle.lowestSummit(START, outer, inner).lowest();
    double[] second = Saddle.highest(first, START, inner);
    for (double coordinate : new double[] {first[0], first[1], second[0], second[1]}) {
      assertEquals(8.246324826140353e-06, coordinate, 1e-15);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3.1990790025082054, -19.404636450028214",
    "0.1, 1.1717792850669086, -18.55420913346641",
    "0.5, 26.29962405192886, 264.1919027636015",
    "1, 6056.148752970593, 133476.922055539"
  })
  void gradientThroughThePath(double w, double landing, double slope) {
    for (Mode inner : Mode.values()) {
      assertClose(landing, Particle.landing(w, inner), DERIVATIVE);
      assertClose(slope, Particle_Grad.landingGrad(w, inner), DERIVATIVE);
      assertClose(slope, Particle_Grad.landingJvp(w, inner, 1).tangent(), DERIVATIVE);
    }
  }

  /**
   * Where the second point ends does not depend on the first: only the height's own part is left.
   */
  @ParameterizedTest
  @EnumSource
  void gradientThroughTheAscent(Mode inner) {
    double[] first = {0.3, -0.7};
    assertClose(new double[] {0.6, -1.4}, Saddle_Grad.summitGrad(first, START, inner), DERIVATIVE);
  }

  @Test
  void descentGoesDown() {
    var values = Particle.aim(0, Mode.REVERSE, Mode.REVERSE).values();
    assertEquals(values.stream().sorted(java.util.Comparator.reverseOrder()).toList(), values);
  }
}
