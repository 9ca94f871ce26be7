import static fluxion.Fluxion.stopGradient;
import static java.lang.Math.*;

import fluxion.Differentiable;
import java.util.Arrays;
import java.util.function.*;

// differences: none
/** Enums, tables, held values, texts, boxes, conditions, all of Math. */
class MixedUses {
  enum Kind {
    A {
      @Override
      double f(double x) {
        return x;
      }
    },
    B;
    double w = 2;

    double f(double x) {
      return 3 * x;
    }

    static final Kind DEFAULT = B;

    Kind next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  static int counter;
  static double last = 3;
  private static int hits;
  static final double[] TABLE = {1, 2, 3};
  private static final int[] IDX = {2, 0, 1};
  private static final String NAME = "abc";
  private static final double[][] M = {{1, 2}, {3, 4}};

  static {
    last = 4;
  }

  @Differentiable
  static double enums(double x, Kind k) {
    Kind n = k.next();
    return x
        * n.ordinal()
        * (n == Kind.A ? 2 : n.w)
        * (n.equals(Kind.DEFAULT) ? 3 : 1)
        * Kind.valueOf("A").name().length()
        * Kind.values().length;
  }

  @Differentiable
  static double tables(double x) {
    double s = 0;
    for (int i : IDX) s += TABLE[i] * x;
    for (double[] r : M) for (double v : r) s += v * x * x;
    return s * NAME.length() * last * M.length;
  }

  @Differentiable
  static double stop(double x, double[] a) {
    double[] h = stopGradient(a);
    double s = stopGradient(x) * x;
    return s * h[0] * a[0] + max(x, stopGradient(2 * x));
  }

  @Differentiable
  static double log(double x, double[] a) {
    StringBuilder sb = new StringBuilder();
    sb.append("x").append(3);
    String s = "v=" + 3 + 'c' + sb;
    counter++;
    counter += s.length();
    return x * a[0];
  }

  @Differentiable
  static double messages(double x, double[] a) {
    if (x > 100) throw new IllegalStateException(String.format("x=%.2f %s", x, Arrays.toString(a)));
    String t = "at " + x;
    if (a[0] > 1000) {
      System.err.println(t + a[1]);
    }
    assert x < 1e9 : "big " + x + Arrays.toString(a);
    return x * a[0];
  }

  @Differentiable
  static double ternaries(double x, double y) {
    return x > 1 ? y > 1 ? x * y : y < 0.5 ? x : -x : (y == 0 ? 1 + y : y) * (x != x ? 0 : 2 * x);
  }

  @Differentiable
  static double conditionals(double x, boolean p, boolean q) {
    boolean r = p ^ q;
    r &= x > 0;
    r |= !p;
    if (r && (q || x > 1)) x *= 2;
    else if (!r) x = -x;
    else {
      x += 3;
    }
    final double z;
    if (p) z = x;
    else z = 2 * x;
    return z;
  }

  @Differentiable
  static double maths(double x, double y) {
    return sin(x) * cos(y)
        + tan(x) / atan2(y, x)
        + cbrt(x)
        + log1p(y)
        + expm1(x)
        + hypot(x, y)
        + pow(x, y)
        + pow(x, 3)
        + sqrt(abs(x - y) + 1)
        + fma(x, y, x)
        + toRadians(x)
        + sinh(x)
        + cosh(y)
        + tanh(x)
        + asin(x / 3)
        + acos(y / 3)
        + log10(x)
        + StrictMath.exp(x)
        + Double.sum(x, y)
        + Double.max(x, y)
        + min(x, 2)
        + copySign(x, -1)
        + IEEEremainder(x, 5)
        + scalb(x, 2)
        + nextUp(x);
  }

  @Differentiable
  static double finals(final double x) {
    final double y = x * x, z;
    z = y * 2;
    final double[] a = {z, y};
    final int n = a.length;
    return a[n - 1] * a[0];
  }

  @Differentiable
  static void two(double[] in, double[] out, double k) {
    if (k > 1) return;
    for (int i = 0; i < in.length; i++) {
      if (in[i] < 0.6) continue;
      if (in[i] > 1.5) return;
      out[i] = k * in[i];
      in[i] = 0;
    }
  }

  @Differentiable
  static double doubleCompare(double x, double y) {
    int c = Double.compare(x, y);
    return c < 0
        ? x * x
        : c == 0
            ? x
            : y * y * (Double.isNaN(x) || Double.isInfinite(y) || !Double.isFinite(x) ? 2 : 1);
  }

  @Differentiable
  static double boxes(double x, Integer n, Double k, boolean b0, char c0) {
    Boolean b = b0;
    Character c = c0;
    int m = n;
    Integer q = m + 1;
    Double d = 2.0;
    double e = d;
    return x
        * m
        * q
        * e
        * k
        * (b ? 2 : 1)
        * (c == 'a' ? 2 : 3)
        * Integer.valueOf(3)
        * Integer.parseInt("12")
        * Double.valueOf(2);
  }

  @Differentiable
  static double strings(double x, String s) {
    return x
        * s.length()
        * (s.equals("one") ? 2 : 1)
        * s.charAt(0)
        * (s + "a" + 1 + true).hashCode()
        * (s.isEmpty() ? 0 : 1);
  }

  @Differentiable
  static double time(double x) {
    long t0 = System.nanoTime();
    double y = x * x;
    long t1 = System.nanoTime();
    if (t1 - t0 < 0) System.out.println("took " + (t1 - t0) + " for " + y);
    return y;
  }
}
