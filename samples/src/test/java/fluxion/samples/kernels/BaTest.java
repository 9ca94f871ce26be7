package fluxion.samples.kernels;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import fluxion.samples.Reference;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The residuals of 20 observations and their Jacobian, row by row, against GradBench's. */
class BaTest {
  private static final Reference REFERENCE = new Reference("ba_full");
  private static final Input INPUT = REFERENCE.input(Input.class);
  private static final Primal PRIMAL = REFERENCE.primal(Primal.class);

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(
      int n,
      int m,
      int p,
      double[] cams,
      @JsonProperty("X") double[] points,
      double[] w,
      double[] feats,
      int[] obs) {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Primal(
      @JsonProperty("reproj_err") double[] residuals, @JsonProperty("w_err") double[] weights) {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Observation(int index, double[] camera, double[] point, double w, double[] seen) {
    double[] residual() {
      return Ba.residual(camera, point, w, seen[0], seen[1]);
    }
  }

  static Stream<Observation> observations() {
    return IntStream.range(0, INPUT.p).mapToObj(BaTest::observation);
  }

  private static Observation observation(int i) {
    int camera = 11 * INPUT.obs[2 * i];
    int point = 3 * INPUT.obs[2 * i + 1];
    return new Observation(
        i,
        Arrays.copyOfRange(INPUT.cams, camera, camera + 11),
        Arrays.copyOfRange(INPUT.points, point, point + 3),
        INPUT.w[i],
        Arrays.copyOfRange(INPUT.feats, 2 * i, 2 * i + 2));
  }

  @ParameterizedTest
  @MethodSource("observations")
  void value(Observation at) {
    double[] actual = at.residual();
    assertClose(PRIMAL.residuals[2 * at.index], actual[0], VALUE);
    assertClose(PRIMAL.residuals[2 * at.index + 1], actual[1], VALUE);
    assertEquals(actual[0], Ba.residualX(at.camera, at.point, at.w, at.seen[0]));
    assertEquals(actual[1], Ba.residualY(at.camera, at.point, at.w, at.seen[1]));
    assertClose(PRIMAL.weights[at.index], Ba.weightResidual(at.w), VALUE);
  }
}
