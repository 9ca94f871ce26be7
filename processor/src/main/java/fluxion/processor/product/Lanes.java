package fluxion.processor.product;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
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

  /** The same where only as many parameters as there are directions are differentiated at once. */
  static int width(List<Value> parameters) {
    int width = WIDTH;
    while (width > 1 && slots(parameters) + 2 * width * width > MOST_SLOTS - 2) {
      width--;
    }
    return width;
  }

  /**
   * The same for the functions that a method calls, which have the tangents of their own data.
   *
   * @param reverse whether the derivative of the reverse derivative is taken
   */
  static int width(Module module, String method, boolean reverse) {
    int most = 1;
    for (Function function : module.called(module.get(method))) {
      int given = slots(function.params());
      int returned = slots(function.results());
      most = Math.max(most, reverse ? given + returned : Math.max(given, returned));
    }
    return Math.max(1, Math.min(WIDTH, (MOST_SLOTS - 2) / most - 1));
  }

  private static int slots(List<Value> values) {
    return values.stream()
        .mapToInt(v -> v.type() == Type.DOUBLE || v.type() == Type.LONG ? 2 : 1)
        .sum();
  }

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
