package customer;

import fluxion.Differentiable;
import java.util.Arrays;

/** What is null has no elements: its cotangent may be null, and counts for nothing. */
public final class NullResults {
  private NullResults() {}

  record Pair(double[] first, double[][] second) {}

  @Differentiable
  static double[] sometimes(double[] x, boolean none) {
    if (none) {
      return null;
    }
    return x.clone();
  }

  @Differentiable
  static double[] indirectly(double[] x, boolean none) {
    return sometimes(x, none);
  }

  @Differentiable
  static double[][] rows(double[][] x, boolean none) {
    return none ? null : new double[][] {x[0], null};
  }

  @Differentiable
  static Pair pair(double[] x, boolean none) {
    double[] first = none ? null : x.clone();
    return new Pair(first, null);
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    double[] x = {1, 2};
    expect("[0.0, 0.0]", NullResults_Grad.sometimesVjp(x, true, null));
    expect("[0.0, 0.0]", NullResults_Grad.sometimesVjp(x, true, new double[] {3, 4}));
    expect("[3.0, 4.0]", NullResults_Grad.sometimesVjp(x, false, new double[] {3, 4}));
    expect("[0.0, 0.0]", NullResults_Grad.indirectlyVjp(x, true, null));
    expect("[3.0, 4.0]", NullResults_Grad.indirectlyVjp(x, false, new double[] {3, 4}));
    expect("[0.0, 0.0]", NullResults_Grad.rowsVjp(new double[][] {x}, true, null)[0]);
    double[][] rows = {{3, 4}, null};
    expect("[3.0, 4.0]", NullResults_Grad.rowsVjp(new double[][] {x}, false, rows)[0]);
    expect("[0.0, 0.0]", NullResults_Grad.pairVjp(x, true, new Pair(null, null)));
    Pair seed = new Pair(new double[] {3, 4}, null);
    expect("[3.0, 4.0]", NullResults_Grad.pairVjp(x, false, seed));
    if (NullResults_Grad.sometimesJvp(x, true, x).tangent() != null) {
      throw new AssertionError();
    }
  }

  private static void expect(String text, double[] actual) {
    if (!Arrays.toString(actual).equals(text)) {
      throw new AssertionError(Arrays.toString(actual) + " instead of " + text);
    }
  }
}
