import fluxion.Differentiable;
import java.util.function.IntUnaryOperator;

class FLX039 {
  @Differentiable
  static double f(double x, int n) {
    IntUnaryOperator next =
        switch (n) {
          case 1 -> i -> i + 1; // ERROR: FLX039
          default -> i -> i + 2;
        };
    return x * next.applyAsInt(n);
  }
}
