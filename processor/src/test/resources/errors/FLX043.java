import fluxion.Differentiable;
import java.util.Collections;
import java.util.List;

class FLX043 {
  @Differentiable
  static double f(double x, List<Integer> counts) {
    double y = x * Collections.max(counts); // ERROR: FLX043
    return y * List.of(1, 2).get(0); // ERROR: FLX043
  }
}
