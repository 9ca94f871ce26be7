import fluxion.Derivative;
import fluxion.Differentiable;

import java.util.function.DoubleUnaryOperator;

class FLX035 {
  @Differentiable
  static double f(double x) {
    DoubleUnaryOperator square = t -> t * t; // ERROR: FLX035
    DoubleUnaryOperator sine = Math::sin; // ERROR: FLX035
    return x;
  }
}
