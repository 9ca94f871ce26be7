package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;

/**
 * What several modules want of their inputs.
 *
 * <p>Source: the kernels. Shapes: vectors and matrices.
 */
final class Shapes {
  private Shapes() {}

  /** A vector with at least one element. */
  static double[] nonEmpty(Input input) {
    double[] vector = input.vector();
    if (vector.length == 0) {
      throw input.expected("at least one number");
    }
    return vector;
  }

  /** A matrix with at least one row and one column. */
  static double[][] nonEmptyMatrix(Input input) {
    double[][] matrix = input.matrix();
    if (matrix.length == 0 || matrix[0].length == 0) {
      throw input.expected("at least one row and one column");
    }
    return matrix;
  }
}
