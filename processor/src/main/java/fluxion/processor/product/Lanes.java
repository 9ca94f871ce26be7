package fluxion.processor.product;

import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** To which of the directions that a forward derivative follows at once its data belong. */
final class Lanes {
  /**
   * So many directions are followed at once: the values of the method itself are then computed once
   * for all of them, and their tangents still fit into registers.
   */
  static final int WIDTH = 4;

  /** What the parameters of a method take at most. */
  private static final int MOST_SLOTS = 255;

  private Lanes() {}

  /**
   * How many directions at once do not make more parameters, or components of a result, than Java
   * allows, in the derivative of a gradient: beside all parameters and the seed, or the value and
   * the gradient, there is one datum for each differentiated parameter and direction.
   */
  static int width(List<Value> parameters, List<Value> differentiated) {
    int besides = 2 + Math.max(slots(parameters), slots(differentiated));
    return Math.max(1, Math.min(WIDTH, (MOST_SLOTS - besides) / slots(differentiated)));
  }

  private static int slots(List<Value> values) {
    return values.stream()
        .mapToInt(v -> v.type() == Type.DOUBLE || v.type() == Type.LONG ? 2 : 1)
        .sum();
  }

  /** The lane of each datum: the same role comes once in each. Primal data are in the first. */
  static List<Integer> of(List<Role> roles) {
    Map<Role, Integer> seen = new HashMap<>();
    var lanes = new ArrayList<Integer>();
    for (Role role : roles) {
      lanes.add(seen.merge(role, 1, Integer::sum) - 1);
    }
    return lanes;
  }
}
