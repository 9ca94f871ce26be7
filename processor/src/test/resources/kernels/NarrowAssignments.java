import fluxion.Differentiable;

/** Narrow types, compound assignments with their implicit casts, steps, order of evaluation. */
@SuppressWarnings("lossy-conversions")
class NarrowAssignments {
  @Differentiable
  @SuppressWarnings("fluxion")
  static double compound(double x, int n) {
    int i = n;
    i += 2.7;
    i *= 1.5;
    i -= x > 1 ? 1 : 0;
    byte b = (byte) n;
    b += 100;
    b <<= 1;
    b >>>= 1;
    short s = 1;
    s *= n;
    s++;
    char c = 'a';
    c += 1;
    c++;
    long l = 1L << n;
    l |= 7;
    l ^= i;
    l %= 1000;
    l >>= 1;
    float f = n;
    f /= 3;
    f *= f;
    return x * i + b * x + s + c * x * l + f;
  }

  @Differentiable
  static float floats(float a, float[] b) {
    float s = a;
    for (float v : b) {
      s += v * a;
      s -= 0.5;
      s *= 1.1f;
    }
    double d = s;
    d = d * s;
    s = (float) d;
    s++;
    return s;
  }

  @Differentiable
  static double ints(double x, int n) {
    int k = n / 2 + n % 2 * 3 - (n << 2 >> 1) + (~n & 15 | n ^ 3);
    boolean even = (n & 1) == 0 ^ x > 1;
    k += even ? 1 : 'b';
    k = k++ + ++k - k-- - --k;
    return x * k
        + (even | n > 2 ? x : -x) * (1 + Math.floorMod(-n, 3) + Integer.bitCount(n) + Math.abs(-n));
  }

  @Differentiable
  static double mixed(double x, float f, int[] idx) {
    double[] a = {x, f, x * f, 1};
    int p = 0;
    a[p++] += a[p] * 2;
    a[p] = a[++p] - a[p - 1] * x;
    a[idx[0] % 4] *= x;
    a[idx[1] & 3] /= 2 + f;
    a[p = 1] %= 0.7;
    return a[0] + a[1] * a[2] + a[3] + p;
  }

  @Differentiable
  static double chained(double x, double y) {
    double a, b, c;
    a = b = c = x * y;
    a += b -= c *= 2;
    return a * b + c;
  }

  @Differentiable
  static double pre(double x) {
    double y = x++ * ++x;
    y += x-- - --x;
    return y * -x - +x;
  }

  @Differentiable
  static double remainder(double x, double y) {
    x %= 0.31;
    return x * y % 1.7;
  }

  @Differentiable
  static double shortCircuit(double x, double y, int n) {
    int k = 0;
    if (n > 2 && k++ == 0 || x > 5 && ++k > 0) y *= x;
    boolean z = x > 1 & k++ > 0 | y > 1;
    return (z ? y : x) * k;
  }

  @Differentiable
  static double hex(double x) {
    return x * 0x1.8p1 + 1_000.5e-3 * x + 0b101 * x + 07L + 'A' + 1e-3f * x;
  }
}
