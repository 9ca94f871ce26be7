package fluxion.processor.product;

import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** To which of the directions that a forward derivative follows at once its data belong. */
final class Lanes {
  /**
   * So many directions are followed at once: the values of the method itself are then computed once
   * for all of them, and their tangents still fit into registers.
   */
  static final int WIDTH = 8;

  private Lanes() {}

  /**
   * The lane of each datum: the same role comes once in each. Primal data, and arrays, which hold
   * all lanes' tangents, are in the first.
   */
  static List<Integer> of(List<Role> roles) {
    Map<Role, Integer> seen = new HashMap<>();
    var lanes = new ArrayList<Integer>();
    for (Role role : roles) {
      lanes.add(seen.merge(role, 1, Integer::sum) - 1);
    }
    return lanes;
  }

  /** The direction that a lane follows of a parameter value, which has one. */
  static Value of(Map<Integer, List<Value>> directions, int value, int lane) {
    return Objects.requireNonNull(directions.get(value)).get(lane);
  }

  /**
   * Directions for scalar parameter values, by number: one in each lane, along the lane's own
   * value.
   *
   * @param values whose tangents are given
   * @param chosen those along which the lanes go
   */
  static Map<Integer, List<Value>> units(Face face, List<Integer> values, List<Integer> chosen) {
    var units = new HashMap<Integer, List<Value>>();
    for (int k : values) {
      Type type = face.primals().get(k).type();
      units.put(
          k, chosen.stream().map(lane -> face.b.constant(type, lane == k ? 1.0 : 0.0)).toList());
    }
    return units;
  }
}
