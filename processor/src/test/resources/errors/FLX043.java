import fluxion.Differentiable;
import java.util.List;

class FLX043 {
  @Differentiable
  static double f(double x, List<Integer> counts) {
    double y = x * (2 * counts.stream().map(n -> n + 1).findFirst().get()); // ERROR: FLX043
    return y * (counts.get(0) - counts.stream().map(n -> 2 * n).toList().get(0)); // ERROR: FLX043
  }
}
