package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import com.fasterxml.jackson.annotation.JsonProperty;
import fluxion.samples.Flat;
import fluxion.samples.Reference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A hand of 544 vertices and a scan of 100 points, value and Jacobian, against GradBench's. */
class HtTest {
  private static final Reference TO_VERTICES = new Reference("ht_simple");
  private static final Reference TO_TRIANGLES = new Reference("ht");

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(double[] theta, Data data, double[][] us) {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Data(Model model, int[] correspondences, double[][] points) {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Model(
      @JsonProperty("n_bones") int bones,
      @JsonProperty("bone_names") String[] names,
      int[] parents,
      @JsonProperty("base_relatives") double[][][] relatives,
      @JsonProperty("inverse_base_absolutes") double[][][] inverses,
      @JsonProperty("base_positions") double[][] positions,
      double[][] weights,
      int[][] triangles,
      @JsonProperty("is_mirrored") boolean mirrored) {
    Ht.Hand hand() {
      return new Ht.Hand(parents, relatives, inverses, positions, weights, triangles);
    }
  }

  private static final Input SIMPLE = TO_VERTICES.input(Input.class);
  private static final Input COMPLICATED = TO_TRIANGLES.input(Input.class);

  @Test
  void toVertices() {
    Data data = SIMPLE.data;
    Ht.Hand hand = data.model.hand();
    double[] residuals = Ht.toVertices(SIMPLE.theta, hand, data.correspondences, data.points);
    assertClose(TO_VERTICES.primal(double[].class), residuals, VALUE);
    double[][] jacobian =
        Ht_Grad.toVerticesJacobian(SIMPLE.theta, hand, data.correspondences, data.points);
    assertClose(Flat.of(TO_VERTICES.derivative(double[][].class)), Flat.of(jacobian), DERIVATIVE);
  }

  @Test
  void toTriangles() {
    Data data = COMPLICATED.data;
    double[] residuals =
        Ht.toTriangles(
            COMPLICATED.theta,
            COMPLICATED.us,
            data.model.hand(),
            data.correspondences,
            data.points);
    assertClose(TO_TRIANGLES.primal(double[].class), residuals, VALUE);
  }

  @Test
  void columnsOfTheJacobian() {
    double[][] expected = TO_TRIANGLES.derivative(double[][].class);
    for (int column = 0; column < expected[0].length; column++) {
      double[] thetaDot = new double[COMPLICATED.theta.length];
      double[][] usDot = new double[COMPLICATED.us.length][2];
      if (column < 2) {
        for (double[] u : usDot) {
          u[column] = 1;
        }
      } else {
        thetaDot[column - 2] = 1;
      }
      double[] actual = tangent(thetaDot, usDot);
      int k = column;
      assertClose(Arrays.stream(expected).mapToDouble(row -> row[k]).toArray(), actual, DERIVATIVE);
    }
  }

  private static double[] tangent(double[] thetaDot, double[][] usDot) {
    Data data = COMPLICATED.data;
    return Ht_Grad.toTrianglesJvp(
            COMPLICATED.theta,
            COMPLICATED.us,
            data.model.hand(),
            data.correspondences,
            data.points,
            thetaDot,
            usDot)
        .tangent();
  }

  @Test
  void rowsOfTheJacobian() {
    Data data = COMPLICATED.data;
    double[][] expected = TO_TRIANGLES.derivative(double[][].class);
    for (int row = 0; row < expected.length; row += 37) {
      double[] unit = new double[expected.length];
      unit[row] = 1;
      var bar =
          Ht_Grad.toTrianglesVjp(
              COMPLICATED.theta,
              COMPLICATED.us,
              data.model.hand(),
              data.correspondences,
              data.points,
              unit);
      assertClose(expected[row], Flat.of(bar.us()[row / 3], bar.theta()), DERIVATIVE);
    }
  }
}
