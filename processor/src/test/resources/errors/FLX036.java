import fluxion.Derivative;
import fluxion.Differentiable;

import java.util.Map;

class FLX036 {
  @Differentiable
  static double f(double x, Map.Entry<String, String> list) {
    for (String s : list) { // ERROR: FLX036
      x++;
    }
    return x;
  }
}
