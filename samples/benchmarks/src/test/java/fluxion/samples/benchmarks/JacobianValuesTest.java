package fluxion.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import fluxion.samples.benchmarks.workloads.Hand;
import fluxion.samples.kernels.Ba;
import fluxion.samples.kernels.Ba_Grad;
import fluxion.samples.kernels.Ht;
import fluxion.samples.kernels.Ht_Grad;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Jacobians come without the value; forward derivatives of the same kernels have it. */
class JacobianValuesTest {
  @Test
  void handTracking() {
    Hand in = Hand.random(50, 10);
    double[] theta = Arrays.copyOfRange(in.variables(), 2, in.variables().length);
    double[] expected =
        Ht.toMovedPlaces(in.variables(), in.us(), in.model(), in.triangles(), in.points());
    var jvp =
        Ht_Grad.toTrianglesJvp(
            theta, in.us(), in.model(), in.triangles(), in.points(), theta, in.us());
    assertArrayEquals(expected, jvp.value());
  }

  @Test
  void bundleAdjustment() {
    double[] camera = {0.1, -0.2, 0.3, 0.4, 0.5, -0.6, 2, 0.1, 0.2, 0.03, -0.01};
    double[] point = {0.7, -0.8, 5};
    var jvp = Ba_Grad.residualJvp(camera, point, 0.9, 0.3, -0.4, camera, point, 1);
    assertArrayEquals(Ba.residual(camera, point, 0.9, 0.3, -0.4), jvp.value());
  }
}
