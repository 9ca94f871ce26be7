package fluxion.samples.peers;

/**
 * Where the entries of a lower triangular matrix are in a row that has a zero, then the diagonal,
 * then the columns below it.
 *
 * <p>Source: the order of {@link fluxion.samples.gmm.Gmm}. Shapes: {@code d * d} indices, row by
 * row.
 */
final class Triangle {
  private Triangle() {}

  /** The index of each entry. */
  static int[] places(int d) {
    int[] places = new int[d * d];
    int next = 1 + d;
    for (int column = 0; column < d; column++) {
      places[column * d + column] = 1 + column;
      for (int row = column + 1; row < d; row++) {
        places[row * d + column] = next++;
      }
    }
    return places;
  }
}
