package fluxion.processor.product;

import fluxion.processor.ir.Role;
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

  private Lanes() {}

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
