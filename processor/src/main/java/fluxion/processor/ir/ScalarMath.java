package fluxion.processor.ir;

/**
 * Primitives as methods, so that derivative rules read as mathematics. (A constant of the table may
 * not mention another one in its own initialiser; it speaks through these.)
 */
public abstract class ScalarMath {
  ScalarMath() {}

  /** Applies a primitive. */
  public abstract Value apply(Prim prim, Value... operands);

  /** {@code x + y}. */
  public Value add(Value x, Value y) {
    return apply(Prim.ADD, x, y);
  }

  /** {@code x - y}. */
  public Value sub(Value x, Value y) {
    return apply(Prim.SUB, x, y);
  }

  /** {@code x * y}. */
  public Value mul(Value x, Value y) {
    return apply(Prim.MUL, x, y);
  }

  /** {@code x / y}. */
  public Value div(Value x, Value y) {
    return apply(Prim.DIV, x, y);
  }

  /** {@code x % y}. */
  public Value rem(Value x, Value y) {
    return apply(Prim.REM, x, y);
  }

  /** {@code -x}. */
  public Value neg(Value x) {
    return apply(Prim.NEG, x);
  }

  /** {@code x < y}. */
  public Value lt(Value x, Value y) {
    return apply(Prim.LT, x, y);
  }

  /** {@code x <= y}. */
  public Value le(Value x, Value y) {
    return apply(Prim.LE, x, y);
  }

  /** {@code x > y}. */
  public Value gt(Value x, Value y) {
    return apply(Prim.GT, x, y);
  }

  /** {@code x >= y}. */
  public Value ge(Value x, Value y) {
    return apply(Prim.GE, x, y);
  }

  /** {@code x == y}. */
  public Value eq(Value x, Value y) {
    return apply(Prim.EQ, x, y);
  }

  /** {@code x != y}. */
  public Value ne(Value x, Value y) {
    return apply(Prim.NE, x, y);
  }

  /** {@code !x}. */
  public Value not(Value x) {
    return apply(Prim.NOT, x);
  }

  /** {@code x & y}. */
  public Value and(Value x, Value y) {
    return apply(Prim.AND, x, y);
  }

  /** {@code x | y}. */
  public Value or(Value x, Value y) {
    return apply(Prim.OR, x, y);
  }

  /** {@code x ^ y}. */
  public Value xor(Value x, Value y) {
    return apply(Prim.XOR, x, y);
  }

  /** Whether two references are the same. */
  public Value same(Value x, Value y) {
    return apply(Prim.REF_EQ, x, y);
  }

  /** Whether two references are not the same. */
  public Value different(Value x, Value y) {
    return apply(Prim.REF_NE, x, y);
  }

  /** The sine. */
  public Value sin(Value x) {
    return apply(Prim.SIN, x);
  }

  /** The cosine. */
  public Value cos(Value x) {
    return apply(Prim.COS, x);
  }

  /** The tangent. */
  public Value tan(Value x) {
    return apply(Prim.TAN, x);
  }

  /** The hyperbolic sine. */
  public Value sinh(Value x) {
    return apply(Prim.SINH, x);
  }

  /** The hyperbolic cosine. */
  public Value cosh(Value x) {
    return apply(Prim.COSH, x);
  }

  /** The hyperbolic tangent. */
  public Value tanh(Value x) {
    return apply(Prim.TANH, x);
  }

  /** The angle of the point (x, y). */
  public Value atan2(Value y, Value x) {
    return apply(Prim.ATAN2, y, x);
  }

  /** The exponential. */
  public Value exp(Value x) {
    return apply(Prim.EXP, x);
  }

  /** The natural logarithm. */
  public Value log(Value x) {
    return apply(Prim.LOG, x);
  }

  /** The square root. */
  public Value sqrt(Value x) {
    return apply(Prim.SQRT, x);
  }

  /** The cube root. */
  public Value cbrt(Value x) {
    return apply(Prim.CBRT, x);
  }

  /** The square root of the sum of squares. */
  public Value hypot(Value x, Value y) {
    return apply(Prim.HYPOT, x, y);
  }

  /** {@code x} to the power {@code y}. */
  public Value pow(Value x, Value y) {
    return apply(Prim.POW, x, y);
  }

  /** {@code x * y + z}, rounded once. */
  public Value fma(Value x, Value y, Value z) {
    return apply(Prim.FMA, x, y, z);
  }

  /** The absolute value. */
  public Value abs(Value x) {
    return apply(Prim.ABS, x);
  }

  /** The greater. */
  public Value max(Value x, Value y) {
    return apply(Prim.MAX, x, y);
  }

  /** The smaller. */
  public Value min(Value x, Value y) {
    return apply(Prim.MIN, x, y);
  }

  /** The sign as a number. */
  public Value signum(Value x) {
    return apply(Prim.SIGNUM, x);
  }

  /** {@code x} with the sign bit of {@code y}. */
  public Value copySign(Value x, Value y) {
    return apply(Prim.COPY_SIGN, x, y);
  }

  /** {@code x} times two to the power {@code n}. */
  public Value scalb(Value x, Value n) {
    return apply(Prim.SCALB, x, n);
  }

  /** The greatest whole number that is not greater. */
  public Value floor(Value x) {
    return apply(Prim.FLOOR, x);
  }

  /** The smallest whole number that is not smaller. */
  public Value ceil(Value x) {
    return apply(Prim.CEIL, x);
  }

  /** Degrees to radians. */
  public Value toRadians(Value x) {
    return apply(Prim.TO_RADIANS, x);
  }

  /** Radians to degrees. */
  public Value toDegrees(Value x) {
    return apply(Prim.TO_DEGREES, x);
  }

  /** The nearest whole number, for {@code double} and {@code float}. */
  public Value rint(Value x) {
    return x.type() == Type.FLOAT
        ? cast(Type.FLOAT, apply(Prim.RINT, cast(Type.DOUBLE, x)))
        : apply(Prim.RINT, x);
  }

  /** The value cast to a primitive type; itself if it has that type. */
  public Value cast(Type type, Value x) {
    return x.type().equals(type) ? x : apply(Prim.castTo((Type.Scalar) type), x);
  }

  /** {@code (double) x}. */
  public Value toDouble(Value x) {
    return cast(Type.DOUBLE, x);
  }

  /** {@code (float) x}. */
  public Value toFloat(Value x) {
    return cast(Type.FLOAT, x);
  }

  /** {@code (int) x}. */
  public Value toInt(Value x) {
    return cast(Type.INT, x);
  }
}
