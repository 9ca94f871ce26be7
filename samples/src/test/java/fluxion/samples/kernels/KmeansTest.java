package fluxion.samples.kernels;

import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;

import fluxion.samples.Reference;
import org.junit.jupiter.api.Test;

/** The cost against GradBench's; its gradient through GradBench's Newton direction. */
class KmeansTest {
  private final Reference reference = new Reference("kmeans");
  private final Input in = reference.input(Input.class);

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(double[][] points, double[][] centroids) {}

  @Test
  void value() {
    assertClose(reference.primal(double.class), Kmeans.cost(in.points, in.centroids), VALUE);
  }
}
