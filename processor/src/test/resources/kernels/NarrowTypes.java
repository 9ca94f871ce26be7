import fluxion.Differentiable;

// differences: none would see past the steps
class NarrowTypes {
  @Differentiable
  @SuppressWarnings({"fluxion", "lossy-conversions"})
  static double f(double x, byte b, short s, char c, long l, boolean flag, float h) {
    byte[] bytes = {1, (byte) 200, b};
    bytes[1]++;
    bytes[2] += s;
    short[] shorts = new short[b];
    shorts[0] = bytes[1];
    char[] chars = {'a', c, 66};
    chars[0]++;
    long[] longs = {l, 1L << 33, bytes[0]};
    longs[0] -= 3.5;
    boolean[] flags = {flag, !flag};
    flags[0] |= flags[1] & x > 1;
    flags[1] ^= true;
    float[] floats = {h, 1, c};
    floats[0] *= x;
    int sum = bytes[0] + bytes[1] + bytes[2] + shorts[0] + chars[0] + chars[2];
    final byte small = 10;
    byte other = flag ? small : b;
    sum += other << 2 | chars[1] >>> 1;
    double r = flag ? 1 : 'b';
    r += (flag ? b : 'x') + (flag ? 1 : 2.0f) + (short) (x * 1000) + (char) 98.6;
    long wide = (long) 1e18 + Integer.MAX_VALUE + 1;
    return x * sum + longs[0] + floats[0] + (flags[0] ? x : -x) + (flags[1] ? 1 : 0) + r + wide % 1000
        + (5 / 2) * x + 'a' / 2 + -7 / 2 + -7 % 3 + (1 - 0.9f) + 1e-3f;
  }
}
