import fluxion.Differentiable;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

class FLX035 {
  @Differentiable
  static double f(double x) {
    DoubleUnaryOperator times = t -> t * x; // ERROR: FLX035
    DoubleUnaryOperator sine = Math::sin;
    return x * sine.applyAsDouble(2);
  }

  @Differentiable
  static double filled(double[] x) {
    double[] y = new double[2];
    Arrays.setAll(y, i -> x[i]); // ERROR: FLX035
    return y[0];
  }

  @Differentiable
  static double chained(double x, List<Double> list) {
    return list.stream()
        .mapToDouble(k -> k) // ERROR: FLX035
        .filter(k -> k > x) // the first lambda is blamed
        .sum();
  }
}
