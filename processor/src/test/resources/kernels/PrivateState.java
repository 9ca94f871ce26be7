import fluxion.Differentiable;
import java.util.HashMap;
import java.util.Map;

/** Methods without floating-point parameters may use what their class hides: they are called. */
class PrivateState {
  enum Operator {
    PLUS("+"),
    TIMES("*");

    private static final Map<String, Operator> BY_SYMBOL = new HashMap<>();

    static {
      for (Operator operator : values()) {
        BY_SYMBOL.put(operator.symbol, operator);
      }
    }

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    static Operator of(String symbol) {
      return BY_SYMBOL.get(symbol);
    }
  }

  private static int parity;
  private static final double[] WEIGHTS = {2, 3};

  static double alternating() {
    parity = 1 - parity;
    return parity + (1 - parity);
  }

  static double[] weights() {
    return WEIGHTS;
  }

  // input: x={0.3,0.5,0.7}, program="0 1 + 2 *"
  // input: x={0.3,0.5,0.7}, program="0"
  @Differentiable
  static double calculator(double[] x, String program) {
    double[] stack = new double[8];
    int top = 0;
    for (String token : program.split(" ")) {
      switch (token) {
        case "+", "*" -> {
          double b = stack[--top];
          double a = stack[--top];
          stack[top++] = Operator.of(token) == Operator.PLUS ? a + b : a * b;
        }
        case "0", "1", "2" -> stack[top++] = x[Integer.parseInt(token)];
        default -> stack[top++] = x[0] * alternating() * weights()[1];
      }
    }
    return stack[--top];
  }
}
