import fluxion.Differentiable;

// input: n=0
// input: n=1
// input: n=3
class SwitchExpressions {
  enum Kind {
    CALL,
    PUT,
    FLAT
  }

  @Differentiable
  static double f(double x, int n, Kind kind) {
    double sign = switch (kind) {
      case CALL -> 1;
      case PUT -> -x;
      case FLAT -> {
        double t = 0;
        for (int i = 0; i < n; i++) {
          t += x;
          if (t > 2) {
            yield t;
          }
        }
        yield 0.5;
      }
    };
    int weight = switch (n) {
      case 0, 1:
        yield 2;
      case 3:
        x += 1;
        yield n;
      default:
        yield switch (n % 2) { case 0 -> 5; default -> 6; };
    };
    return sign * weight + switch (n) {
      case 0 -> x;
      case 1 -> throw new IllegalStateException("one");
      default -> n;
    } * x;
  }
}
