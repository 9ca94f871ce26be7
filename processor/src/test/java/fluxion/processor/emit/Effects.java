package fluxion.processor.emit;

import java.util.List;

/** Foreign code for tests: what it gives depends on all calls before. */
public final class Effects {
  private static long state;

  private Effects() {}

  static void reset() {
    state = 1;
  }

  static long state() {
    return state;
  }

  /** A number that depends on how often this was called and with what. */
  public static double tick(double x) {
    state = state * 31 + Double.hashCode(x);
    return x + Math.floorMod(state, 8);
  }

  /** A call without a result. */
  public static void note(double x) {
    state = state * 37 + Double.hashCode(x);
  }

  static List<Object> note(List<?> operands) {
    operands.forEach(operand -> note((Double) operand));
    return List.of();
  }
}
