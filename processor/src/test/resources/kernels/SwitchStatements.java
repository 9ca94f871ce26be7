import fluxion.Differentiable;

// input: n=0
// input: n=1
// input: n=7
class SwitchStatements {
  static final int SEVEN = 7;

  @Differentiable
  static double old(double x, int n) {
    double y = x;
    switch (n) {
      case 1:
      case 2:
        y *= 2;
        break;
      case 3:
        double t = y + 1;
        y = t * t;
        break;
      case SEVEN:
        return y - 7;
      default:
        y = -y;
    }
    return y * y;
  }

  @Differentiable
  @SuppressWarnings("fallthrough")
  static double fallThrough(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      switch (i) {
        case 0:
          y += 1;
        case 1:
          y *= 2;
          if (y > 3) break;
        default:
          y += 5;
        case 2:
          y *= x;
          break;
        case 3:
          continue;
      }
      y += 0.1;
    }
    return y;
  }

  @Differentiable
  static double arrows(double x, int n, String s, char c) {
    double y = x;
    switch (s) {
      case "one", "uno" -> y += 1;
      case "two" -> {
        y *= 2;
        if (y > 2) break;
        y -= 1;
      }
      default -> throw new IllegalArgumentException("no " + s + " for " + x);
    }
    switch (c) {
      case 'c' -> y *= x;
      case 'd' -> {}
      default -> y = Math.sin(y);
    }
    return y + n;
  }
}
