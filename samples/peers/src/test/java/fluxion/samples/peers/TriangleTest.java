package fluxion.samples.peers;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Where the entries of a triangular matrix are. */
class TriangleTest {
  @Test
  void zerosThenDiagonalThenColumns() {
    int[] places = {
      1, 0, 0,
      4, 2, 0,
      5, 6, 3
    };
    assertThat(Triangle.places(3)).isEqualTo(places);
  }
}
