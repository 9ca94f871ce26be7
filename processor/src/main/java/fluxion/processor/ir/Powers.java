package fluxion.processor.ir;

import java.util.List;
import java.util.Optional;

/** The derivative rules of {@code pow}. */
final class Powers {
  /** Up to this exponent a power is written as products. */
  private static final double MOST_FACTORS = 5;

  private Powers() {}

  /**
   * y x^(y-1), from the exponent if it is literal. At y = 0: 0. At x = 0, slope infinite: by strong
   * zero.
   */
  static Value byBase(Builder b, List<Value> x, Value y, Value t) {
    Optional<Object> literal = b.constantOf(x.get(1));
    return literal.isPresent()
        ? literalExponent(b, x.get(0), (Double) literal.get(), t)
        : anyExponent(b, x.get(0), x.get(1), t);
  }

  private static Value literalExponent(Builder b, Value x, double n, Value t) {
    if (n == 0) {
      return b.zero(t.type());
    }
    if (n == 1) {
      return t;
    }
    if (n == Math.rint(n) && n > 0 && n <= MOST_FACTORS) {
      return b.mul(b.mul(b.constant(n), product(b, x, (int) n - 1)), t);
    }
    if (n > 0 && n < 1) {
      Value zero = b.constant(0.0);
      return b.choose(
          b.and(b.eq(x, zero), b.eq(t, zero)),
          () -> b.zero(t.type()),
          () -> slope(b, x, b.constant(n), b.constant(n - 1), t));
    }
    return slope(b, x, b.constant(n), b.constant(n - 1), t);
  }

  /** The product of so many factors x. */
  private static Value product(Builder b, Value x, int factors) {
    if (factors == 1) {
      return x;
    }
    Value half = product(b, x, factors / 2);
    Value square = b.mul(half, half);
    return factors % 2 == 0 ? square : b.mul(square, x);
  }

  private static Value anyExponent(Builder b, Value x, Value n, Value t) {
    Value zero = b.constant(0.0);
    // x^(n-1) is infinite at n = 0 for x around 0; elsewhere at n = 0 the product is zero as it is,
    // and its derivative by n is not zero.
    Value tiny = b.not(b.ge(b.abs(x), b.constant(Double.MIN_NORMAL)));
    Value constant = b.and(b.eq(n, zero), tiny);
    Value atZero = b.and(b.and(b.eq(x, zero), b.eq(t, zero)), b.gt(n, zero));
    return b.choose(
        b.or(constant, atZero),
        () -> b.zero(t.type()),
        () -> slope(b, x, n, b.sub(n, b.constant(1.0)), t));
  }

  private static Value slope(Builder b, Value x, Value n, Value less, Value t) {
    return b.mul(b.mul(n, b.pow(x, less)), t);
  }

  /**
   * y ln x0. For a base of 0 and an exponent of 0 or more: 0, the limit if the exponent is more.
   * Below 0: NaN, but zero towards zero, so that the derivative by the base alone is what it is.
   */
  static Value byExponent(Builder b, List<Value> x, Value y, Value t) {
    Value zero = b.constant(0.0);
    Value limit = b.and(b.eq(x.get(0), zero), b.ge(x.get(1), zero));
    Value constant = b.and(b.lt(x.get(0), zero), b.eq(t, zero));
    return b.choose(
        b.or(limit, constant), () -> b.zero(t.type()), () -> b.mul(b.mul(y, b.log(x.get(0))), t));
  }
}
