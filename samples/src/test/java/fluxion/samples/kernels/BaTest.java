package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import fluxion.samples.Flat;
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
  private static final Jacobian JACOBIAN = REFERENCE.derivative(Jacobian.class);

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

  /** Compressed sparse rows. */
  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Jacobian(int nrows, int ncols, int[] rows, int[] cols, double[] vals) {
    double[] row(int i) {
      return Arrays.copyOfRange(vals, rows[i], rows[i + 1]);
    }
  }

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

  @ParameterizedTest
  @MethodSource("observations")
  void rowsOfTheJacobian(Observation at) {
    for (int component = 0; component < 2; component++) {
      double[] unit = {1 - component, component};
      var row = Ba_Grad.residualVjp(at.camera, at.point, at.w, at.seen[0], at.seen[1], unit);
      double[] actual = Flat.of(row.camera(), row.point(), new double[] {row.weight()});
      assertClose(JACOBIAN.row(2 * at.index + component), actual, DERIVATIVE);
    }
  }

  @ParameterizedTest
  @MethodSource("observations")
  void gradientsOfTheComponents(Observation at) {
    var x = Ba_Grad.residualXGrad(at.camera, at.point, at.w, at.seen[0]);
    double[] actualX = Flat.of(x.camera(), x.point(), new double[] {x.weight()});
    assertClose(JACOBIAN.row(2 * at.index), actualX, DERIVATIVE);
    var y = Ba_Grad.residualYGrad(at.camera, at.point, at.w, at.seen[1]);
    double[] actualY = Flat.of(y.camera(), y.point(), new double[] {y.weight()});
    assertClose(JACOBIAN.row(2 * at.index + 1), actualY, DERIVATIVE);
  }

  @ParameterizedTest
  @MethodSource("observations")
  void gradientOfTheWeightResidual(Observation at) {
    double[] expected = JACOBIAN.row(2 * INPUT.p + at.index);
    assertClose(expected, new double[] {Ba_Grad.weightResidualGrad(at.w)}, DERIVATIVE);
  }

  @ParameterizedTest
  @MethodSource("observations")
  void directionalDerivative(Observation at) {
    double[] d = Flat.noise(15, at.index);
    double[] camera = Arrays.copyOfRange(d, 0, 11);
    double[] point = Arrays.copyOfRange(d, 11, 14);
    var jvp =
        Ba_Grad.residualJvp(
            at.camera, at.point, at.w, at.seen[0], at.seen[1], camera, point, d[14]);
    assertArrayEquals(at.residual(), jvp.value());
    double[] expected = {
      Flat.dot(JACOBIAN.row(2 * at.index), d), Flat.dot(JACOBIAN.row(2 * at.index + 1), d)
    };
    assertClose(expected, jvp.tangent(), DERIVATIVE);
  }
}
