package fluxion.processor.ir;

import java.math.BigInteger;

/**
 * The methods that {@code java.lang.Math} gained after Java 17, so that code which uses them is
 * understood by a processor on any JDK. Same names, same signatures, same results and exceptions.
 */
final class LaterMath {
  private LaterMath() {}

  // ---- Java 18

  static int ceilDiv(int x, int y) {
    int q = x / y;
    return (x ^ y) >= 0 && q * y != x ? q + 1 : q;
  }

  static long ceilDiv(long x, int y) {
    return ceilDiv(x, (long) y);
  }

  static long ceilDiv(long x, long y) {
    long q = x / y;
    return (x ^ y) >= 0 && q * y != x ? q + 1 : q;
  }

  static int ceilMod(int x, int y) {
    int r = x % y;
    return (r ^ y) >= 0 && r != 0 ? r - y : r;
  }

  static int ceilMod(long x, int y) {
    return (int) ceilMod(x, (long) y);
  }

  static long ceilMod(long x, long y) {
    long r = x % y;
    return (r ^ y) >= 0 && r != 0 ? r - y : r;
  }

  static int divideExact(int x, int y) {
    checkQuotient(x == Integer.MIN_VALUE && y == -1, "integer");
    return x / y;
  }

  static long divideExact(long x, long y) {
    checkQuotient(x == Long.MIN_VALUE && y == -1, "long");
    return x / y;
  }

  static int floorDivExact(int x, int y) {
    checkQuotient(x == Integer.MIN_VALUE && y == -1, "integer");
    return Math.floorDiv(x, y);
  }

  static long floorDivExact(long x, long y) {
    checkQuotient(x == Long.MIN_VALUE && y == -1, "long");
    return Math.floorDiv(x, y);
  }

  static int ceilDivExact(int x, int y) {
    checkQuotient(x == Integer.MIN_VALUE && y == -1, "integer");
    return ceilDiv(x, y);
  }

  static long ceilDivExact(long x, long y) {
    checkQuotient(x == Long.MIN_VALUE && y == -1, "long");
    return ceilDiv(x, y);
  }

  private static void checkQuotient(boolean overflow, String type) {
    if (overflow) {
      throw new ArithmeticException(type + " overflow");
    }
  }

  static long unsignedMultiplyHigh(long x, long y) {
    return Math.multiplyHigh(x, y) + ((x >> 63) & y) + ((y >> 63) & x);
  }

  // ---- Java 21

  static int clamp(long value, int min, int max) {
    return (int) clamp(value, (long) min, (long) max);
  }

  static long clamp(long value, long min, long max) {
    if (min > max) {
      throw new IllegalArgumentException(min + " > " + max);
    }
    return Math.min(max, Math.max(value, min));
  }

  static double clamp(double value, double min, double max) {
    if (!(min < max)) { // NaN, or in the wrong order, or equal; then -0.0 is less than 0.0
      if (Double.isNaN(min) || Double.isNaN(max) || Double.compare(min, max) > 0) {
        throw new IllegalArgumentException(min + " > " + max);
      }
    }
    return Math.min(max, Math.max(value, min));
  }

  static float clamp(float value, float min, float max) {
    if (!(min < max)) {
      if (Float.isNaN(min) || Float.isNaN(max) || Float.compare(min, max) > 0) {
        throw new IllegalArgumentException(min + " > " + max);
      }
    }
    return Math.min(max, Math.max(value, min));
  }

  // ---- Java 25

  static int unsignedMultiplyExact(int x, int y) {
    return exact(unsigned(x).multiply(unsigned(y)), Integer.SIZE).intValue();
  }

  static long unsignedMultiplyExact(long x, int y) {
    return exact(unsigned(x).multiply(unsigned(y)), Long.SIZE).longValue();
  }

  static long unsignedMultiplyExact(long x, long y) {
    return exact(unsigned(x).multiply(unsigned(y)), Long.SIZE).longValue();
  }

  static int powExact(int x, int n) {
    return Math.toIntExact(powExact((long) x, n));
  }

  static long powExact(long x, int n) {
    return power(BigInteger.valueOf(x), n, Long.SIZE - 1).longValueExact();
  }

  static int unsignedPowExact(int x, int n) {
    return exact(power(unsigned(x), n, Integer.SIZE), Integer.SIZE).intValue();
  }

  static long unsignedPowExact(long x, int n) {
    return exact(power(unsigned(x), n, Long.SIZE), Long.SIZE).longValue();
  }

  /** The power, or some number of more bits than that if the power has more. */
  private static BigInteger power(BigInteger x, int n, int bits) {
    if (n < 0) {
      throw new ArithmeticException("negative exponent");
    }
    boolean constant = x.abs().compareTo(BigInteger.ONE) <= 0;
    return x.pow(constant ? Math.min(n, 2 + n % 2) : Math.min(n, bits + 1));
  }

  private static BigInteger exact(BigInteger number, int bits) {
    if (number.bitLength() > bits) {
      throw new ArithmeticException("unsigned overflow");
    }
    return number;
  }

  private static BigInteger unsigned(int x) {
    return BigInteger.valueOf(Integer.toUnsignedLong(x));
  }

  private static BigInteger unsigned(long x) {
    return new BigInteger(Long.toUnsignedString(x));
  }
}
