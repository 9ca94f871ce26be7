package customer;

import fluxion.Differentiable;
import java.util.Arrays;

/** Rows of different lengths that change places have the adjoints of where they stood. */
public final class RaggedRows {
  private RaggedRows() {}

  @Differentiable
  static double[][] swapped(double[][] p) {
    double[] t = p[0];
    p[0] = p[1];
    p[1] = t;
    return p;
  }

  @Differentiable
  static double weighted(double[][] p) {
    double[][] q = swapped(p);
    double s = 0;
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < q[i].length; j++) {
        s += (10 * i + j) * q[i][j];
      }
    }
    return s;
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    double[][] adjoint =
        RaggedRows_Grad.swappedVjp(new double[][] {{1, 2}, {3}}, new double[][] {{1}, {2, 3}});
    expect("[[2.0, 3.0], [1.0]]", adjoint);
    expect("[[10.0, 11.0], [0.0]]", RaggedRows_Grad.weightedGrad(new double[][] {{1, 2}, {3}}));
    double[][] sum = {{1, 1}, {1}};
    RaggedRows_Grad.weightedAddGrad(new double[][] {{1, 2}, {3}}, sum);
    expect("[[11.0, 12.0], [1.0]]", sum);
  }

  private static void expect(String text, double[][] actual) {
    if (!Arrays.deepToString(actual).equals(text)) {
      throw new AssertionError(Arrays.deepToString(actual));
    }
  }
}
