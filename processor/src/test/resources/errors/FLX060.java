import static java.lang.Math.sin;

import fluxion.Differentiable;
import java.util.ArrayList;
import java.util.List;

/** Active values in code without derivatives, and users of what is not generated then. */
class FLX060 {
  static double field;

  @Differentiable
  static double boxed(double x, double y) {
    List<Double> list = new ArrayList<>();
    list.add(x * y); // ERROR: FLX060
    return list.get(0);
  }

  @Differentiable
  static double unseen(double[] x) {
    double s = sin(x[0]);
    return s * java.util.Arrays.stream(x).sum(); // ERROR: FLX060
  }

  @Differentiable
  static double parsed(double x) {
    return new java.math.BigDecimal(x).doubleValue(); // ERROR: FLX060
  }

  @Differentiable(wrt = "x")
  static double held(double x, double y) {
    List<Double> list = new ArrayList<>();
    list.add(y);
    return x * list.get(0);
  }

  @Differentiable
  static double shown(double x) {
    System.out.println("x is " + x);
    return x;
  }

  @Differentiable
  static double throughHelpers(double x, double y) {
    return kept(x * y);
  }

  private static double kept(double v) {
    List<Double> list = new ArrayList<>();
    list.add(v); // ERROR: FLX060
    return list.get(0);
  }

  static double user() {
    FLX060_Grad.BoxedGrad grad = FLX060_Grad.boxedGrad(1, 2);
    double[] unseen = FLX060_Grad.unseenGrad(new double[] {1});
    double value = FLX060_Grad.unseenAddGrad(new double[] {1}, unseen);
    return grad.x() + grad.y() + FLX060_Grad.parsedJvp(1, 1).tangent() + value;
  }

  private FLX060_Grad.BoxedJvp kept;
}
