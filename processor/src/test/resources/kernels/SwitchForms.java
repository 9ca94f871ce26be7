import fluxion.Differentiable;

// input: c='a', s=one, n=3
// input: c=b, s=two, n=-1
// input: c=z, s=zzz, n=100
/** All forms of switch, over all types, with fall-through and jumps out of loops around them. */
@SuppressWarnings("fallthrough")
class SwitchForms {
  enum Mode {
    FAST,
    SLOW,
    NONE
  }

  static final int K = 3;

  @Differentiable
  static double onChar(double x, char c) {
    switch (c) {
      case 'a':
      case 'b':
        x *= 2;
      case 'c':
        x += 1;
        break;
      case 'd':
        return x * x;
      default:
        {
          double y = x;
          x = y * y * y;
        }
    }
    return x;
  }

  @Differentiable
  static double onString(double x, String s, Mode mode) {
    double y =
        switch (s) {
          case "one" -> x;
          case "two" -> {
            for (int i = 0; ; i++) {
              if (i > 3) yield x * i;
            }
          }
          case "three" ->
              switch (mode) {
                case FAST -> x * x;
                case SLOW -> -x;
                case NONE -> 0.5;
              };
          default -> throw new IllegalArgumentException(s);
        };
    return y * x;
  }

  @Differentiable
  static double old(double x, int n) {
    double y =
        switch (n) {
          case 1:
            yield x;
          case 2:
          case K:
            {
              double t = x * x;
              yield t;
            }
          default:
            if (x > 1) yield x;
            else yield 2 * x;
        };
    switch (n % 3) {
      case 0 -> y *= x;
      case 1 -> {
        return y;
      }
      default -> {}
    }
    return y + x;
  }

  @Differentiable
  static double inLoop(double[] x, int n) {
    double s = 0;
    outer:
    for (int i = 0; i < x.length; i++) {
      switch ((i + n) % 4) {
        case 0:
          continue;
        case 1:
          s += x[i];
          break;
        case 2:
          for (double v : x) {
            if (v > 1.5) break outer;
            if (v > 1.2) continue outer;
            s += v * x[i];
          }
        default:
          s *= x[i];
      }
    }
    return s;
  }

  @Differentiable
  static double byteSwitch(double x, byte b, long l, short q) {
    switch (b) {
      case 2:
        x *= l;
        break;
      case 3:
        x -= q;
        break;
      case (byte) 4:
        x = -x;
    }
    return x * x;
  }

  @Differentiable
  static double boxed(double x, Integer n, Mode m) {
    double r = 0;
    switch (n) {
      case 2 -> r = x;
      case 3, 4 -> r = x * x;
      default -> r = 1 / x;
    }
    r = m == Mode.FAST ? r : m.ordinal() * r + m.name().length();
    return r;
  }
}
