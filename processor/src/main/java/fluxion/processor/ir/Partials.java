package fluxion.processor.ir;

import java.util.List;

/**
 * The derivative rules that take more than a line, and the conventions at points where there is no
 * derivative. A branch of {@code choose} computes only what is sound on its side, so that rules can
 * be differentiated again; no rule multiplies by a numeric zero.
 */
final class Partials {
  private static final double LN_10 = 2.302585092994046;

  private Partials() {}

  private static Value zero(Builder b, Value t) {
    return b.zero(t.type());
  }

  private static Value nan(Builder b, Value t) {
    return b.constant(t.type(), Double.NaN);
  }

  private static Value one(Builder b) {
    return b.constant(1.0);
  }

  private static Value isZero(Builder b, Value x) {
    return b.eq(x, b.zero(x.type()));
  }

  // ---- smooth functions

  /** 1/sqrt(1-x²), the factors apart, to keep digits near ±1. There: infinite, by strong zero. */
  static Value asin(Builder b, List<Value> x, Value y, Value t) {
    Value atEnd = b.eq(b.abs(x.get(0)), one(b));
    return b.choose(
        b.and(atEnd, isZero(b, t)),
        () -> zero(b, t),
        () -> {
          Value product = b.mul(b.sub(one(b), x.get(0)), b.add(one(b), x.get(0)));
          return b.div(t, b.sqrt(product));
        });
  }

  /** x/(x²+y²), scaled by the hypotenuse twice: no overflow, no underflow. At (0, 0): NaN. */
  static Value atan2ByY(Builder b, List<Value> x, Value y, Value t) {
    Value h = b.hypot(x.get(0), x.get(1));
    return b.mul(b.div(x.get(1), h), b.div(t, h));
  }

  /** -y/(x²+y²), likewise. */
  static Value atan2ByX(Builder b, List<Value> x, Value y, Value t) {
    Value h = b.hypot(x.get(0), x.get(1));
    return b.neg(b.mul(b.div(x.get(0), h), b.div(t, h)));
  }

  /** 1-y² as (1-y)(1+y), which keeps digits where y is near ±1. */
  static Value tanh(Builder b, List<Value> x, Value y, Value t) {
    return b.mul(b.mul(b.sub(one(b), y), b.add(one(b), y)), t);
  }

  /** 1/x; below 0, where the value is NaN, NaN. */
  static Value log(Builder b, List<Value> x, Value y, Value t) {
    return b.choose(b.lt(x.get(0), b.constant(0.0)), () -> nan(b, t), () -> b.div(t, x.get(0)));
  }

  /** 1/(x ln 10); below 0, where the value is NaN, NaN. */
  static Value log10(Builder b, List<Value> x, Value y, Value t) {
    return b.choose(
        b.lt(x.get(0), b.constant(0.0)),
        () -> nan(b, t),
        () -> b.div(t, b.mul(x.get(0), b.constant(LN_10))));
  }

  /** 1/(1+x); below -1, where the value is NaN, NaN. */
  static Value log1p(Builder b, List<Value> x, Value y, Value t) {
    return b.choose(
        b.lt(x.get(0), b.constant(-1.0)), () -> nan(b, t), () -> b.div(t, b.add(one(b), x.get(0))));
  }

  /** 0.5/y. At 0: infinite, by strong zero. */
  static Value sqrt(Builder b, List<Value> x, Value y, Value t) {
    return strongZero(b, y, t, () -> b.mul(b.div(b.constant(0.5), y), t));
  }

  /** 1/(3y²). At 0: infinite, by strong zero. */
  static Value cbrt(Builder b, List<Value> x, Value y, Value t) {
    return strongZero(b, y, t, () -> b.div(t, b.mul(b.constant(3.0), b.mul(y, y))));
  }

  /** Where the value is zero the slope is infinite: a zero direction yields zero, not NaN. */
  private static Value strongZero(
      Builder b, Value y, Value t, java.util.function.Supplier<Value> slope) {
    return b.choose(b.and(isZero(b, y), isZero(b, t)), () -> zero(b, t), slope);
  }

  /** x/y for either operand x. At (0, 0): 0, the subgradient of least norm. */
  static Value hypot(Builder b, Value x, Value y, Value t) {
    return b.choose(isZero(b, y), () -> zero(b, t), () -> b.mul(b.div(x, y), t));
  }

  // ---- casts

  /**
   * Between {@code float} and {@code double} the direction comes in the operand's type (a tangent)
   * or in the result's (an adjoint), and leaves in the other.
   */
  static Value throughCast(Builder b, List<Value> x, Value y, Value t) {
    return b.cast(t.type() == y.type() ? x.get(0).type() : y.type(), t);
  }

  // ---- piecewise functions

  /** The sign of x; at 0: 0, the subgradient of least norm. NaN goes through the sign. */
  static Value abs(Builder b, List<Value> x, Value y, Value t) {
    return b.choose(isZero(b, x.get(0)), () -> zero(b, t), () -> b.mul(b.signum(x.get(0)), t));
  }

  /** As {@code a >= b ? a : b}. */
  static Value maxByFirst(Builder b, List<Value> x, Value y, Value t) {
    return where(b, t, b.ge(x.get(0), x.get(1)), () -> b.lt(x.get(0), x.get(1)));
  }

  /** As {@code a >= b ? a : b}. */
  static Value maxBySecond(Builder b, List<Value> x, Value y, Value t) {
    return where(b, t, b.lt(x.get(0), x.get(1)), () -> b.ge(x.get(0), x.get(1)));
  }

  /** As {@code a <= b ? a : b}. */
  static Value minByFirst(Builder b, List<Value> x, Value y, Value t) {
    return where(b, t, b.le(x.get(0), x.get(1)), () -> b.gt(x.get(0), x.get(1)));
  }

  /** As {@code a <= b ? a : b}. */
  static Value minBySecond(Builder b, List<Value> x, Value y, Value t) {
    return where(b, t, b.gt(x.get(0), x.get(1)), () -> b.le(x.get(0), x.get(1)));
  }

  /** On a bound the value itself counts. */
  static Value clampByValue(Builder b, List<Value> x, Value y, Value t) {
    Value v = x.get(0);
    return where(
        b,
        t,
        b.and(b.ge(v, x.get(1)), b.le(v, x.get(2))),
        () -> b.or(b.lt(v, x.get(1)), b.gt(v, x.get(2))));
  }

  /** Strictly below the lower bound. */
  static Value clampByLow(Builder b, List<Value> x, Value y, Value t) {
    return where(b, t, b.lt(x.get(0), x.get(1)), () -> b.ge(x.get(0), x.get(1)));
  }

  /** Strictly above the upper bound. */
  static Value clampByHigh(Builder b, List<Value> x, Value y, Value t) {
    return where(b, t, b.gt(x.get(0), x.get(2)), () -> b.le(x.get(0), x.get(2)));
  }

  /** The direction where one holds, zero where the other does; neither does for NaN: NaN. */
  private static Value where(
      Builder b, Value t, Value one, java.util.function.Supplier<Value> other) {
    return b.choose(one, () -> t, () -> b.choose(other.get(), () -> zero(b, t), () -> nan(b, t)));
  }

  /** Whether the sign changes: sign bits count, also those of zeros. */
  static Value copySign(Builder b, List<Value> x, Value y, Value t) {
    Value unit = b.constant(t.type(), 1.0);
    return b.mul(b.mul(b.copySign(unit, x.get(0)), b.copySign(unit, x.get(1))), t);
  }

  /** -n, if y = x0 - n x1: the whole number is found by rounding the quotient of exact things. */
  static Value remainderByDivisor(Builder b, List<Value> x, Value y, Value t) {
    Value n = b.rint(b.div(b.sub(x.get(0), y), x.get(1)));
    return b.neg(b.mul(n, t));
  }
}
