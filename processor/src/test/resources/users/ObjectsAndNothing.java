package customer;

import fluxion.Differentiable;
import java.util.List;

/** Arrays out of objects, variables that hold nothing, and arrays that cannot be made. */
public final class ObjectsAndNothing {
  private ObjectsAndNothing() {}

  @Differentiable
  static double chosen(double[] x, Object which) {
    int[] order = (int[]) which;
    return x[order[0]] * x[order[1]];
  }

  @Differentiable
  static double scaled(double x, Object[] data) {
    double[] scale = (double[]) data[0];
    double[][] rows = {scale, {2}};
    return x * x * rows[0][1] * ((String[]) data[1]).length;
  }

  @Differentiable
  static double named(double x) {
    String name = null;
    List<String> more = null;
    return x * String.valueOf(name).length() + (more == null ? 0 : more.size());
  }

  @Differentiable
  static double nobody(double x) {
    String name = null;
    return x * name.length();
  }

  @Differentiable
  static double counted(double x, int n) {
    double[] all = new double[n];
    return x * all.length;
  }

  @Differentiable
  static double unused(double x, int n) {
    double[][] all = new double[2][n - 1];
    return x * x;
  }

  /** Throws if something is not as it should be. */
  public static void check() {
    double[] grad = ObjectsAndNothing_Grad.chosenGrad(new double[] {2, 3, 5}, new int[] {2, 0});
    expect(5, grad[0]);
    expect(2, grad[2]);
    Object[] data = {new double[] {1, 7}, new String[3]};
    expect(42 * 2, ObjectsAndNothing_Grad.scaledGrad(2, data));
    expect(4, ObjectsAndNothing_Grad.namedGrad(2));
    expect(3, ObjectsAndNothing_Grad.countedGrad(2, 3));
    expect(4, ObjectsAndNothing_Grad.unusedGrad(2, 1));
    expect(ClassCastException.class, () -> ObjectsAndNothing_Grad.chosenGrad(new double[3], ""));
    expect(NullPointerException.class, () -> ObjectsAndNothing_Grad.nobodyGrad(2));
    expect(NegativeArraySizeException.class, () -> ObjectsAndNothing_Grad.countedGrad(2, -1));
    expect(NegativeArraySizeException.class, () -> ObjectsAndNothing_Grad.countedJvp(2, -1, 1));
    expect(NegativeArraySizeException.class, () -> ObjectsAndNothing_Grad.unusedGrad(2, 0));
  }

  private static void expect(double expected, double actual) {
    if (actual != expected) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }

  private static void expect(Class<?> expected, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      if (expected.isInstance(e)) {
        return;
      }
      throw e;
    }
    throw new AssertionError("nothing thrown");
  }
}
