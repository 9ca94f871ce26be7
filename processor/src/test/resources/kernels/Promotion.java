import fluxion.Differentiable;

/** Integer arithmetic with Java's promotions, narrowing and overflow. */
// input: n=-7, k=3
// input: n=2147483647, k=33
class Promotion {
  static final int SHIFT = 3;
  static final long BIG = 1L << 40;
  static final char LETTER = 'x';

  @Differentiable
  @SuppressWarnings({"fluxion", "lossy-conversions"})
  static double f(double x, int n, long k, float h) {
    byte b = (byte) n;
    b += 100;
    b++;
    short s = (short) (n * 7);
    s -= 0.5;
    char c = 'a';
    c += 1;
    c *= 2;
    long l = n * n + k;
    l <<= SHIFT;
    l >>>= 1;
    l ^= BIG;
    int q = n / 3 + n % 3 - (n >> 1) + (n >>> 28) + ~n;
    q += 3.7;
    int m = 'a' + 1;
    float g = h * 2 + n;
    g += 0.1;
    double d = g / 3 + l / 2;
    d += 1 / 2 + 1 / 2.0 + 7 % 4 + LETTER;
    boolean odd = (n & 1) == 1 ^ k > 2;
    return x * d + b + s + c + q + m + (odd ? 1 : 0) + (int) x + (long) (x * 100) + (byte) d;
  }
}
