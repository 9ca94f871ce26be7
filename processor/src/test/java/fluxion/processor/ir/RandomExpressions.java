package fluxion.processor.ir;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** The scalar expressions of a {@link RandomProgram}: numbers between -2 and 2, given such. */
final class RandomExpressions {
  private final Random random;
  private final Builder b;
  private final boolean smooth;
  private final Function<Type, Value> pick;

  RandomExpressions(Random random, Builder b, boolean smooth, Function<Type, Value> pick) {
    this.random = random;
    this.b = b;
    this.smooth = smooth;
    this.pick = pick;
  }

  /** A literal. */
  Value literal(Type type) {
    if (type == Type.INT) {
      return b.constant(random.nextInt(2 * RandomProgram.LENGTH) - 2);
    }
    if (type == Type.BOOLEAN) {
      return b.constant(type, (Object) random.nextBoolean());
    }
    return b.constant(type, (random.nextInt(65) - 32) / 16.0);
  }

  private Value some() {
    return pick.apply(Type.DOUBLE);
  }

  /** A number. */
  Value number() {
    return smooth || random.nextInt(3) > 0 ? smoothNumber() : jaggedNumber();
  }

  private Value smoothNumber() {
    Value x = some();
    Value y = some();
    Value one = b.constant(1.0);
    return switch (random.nextInt(14)) {
      case 0 -> half(b.add(x, y));
      case 1 -> half(b.sub(x, y));
      case 2 -> half(b.mul(x, y));
      case 3 -> b.sin(x);
      case 4 -> b.cos(x);
      case 5 -> b.tanh(b.add(x, y));
      case 6 -> b.mul(b.constant(0.25), b.exp(x));
      case 7 -> b.div(x, b.add(one, b.mul(y, y)));
      case 8 -> half(b.sqrt(b.add(one, b.mul(x, x))));
      case 9 -> b.log(b.add(one, b.mul(x, x)));
      case 10 -> half(b.pow(b.add(one, b.tanh(x)), b.constant(random.nextInt(5) / 2.0)));
      case 11 -> b.neg(x);
      case 12 -> b.div(b.toDouble(index()), b.constant(2.0));
      default -> half(b.fma(x, half(y), b.cos(y)));
    };
  }

  private Value jaggedNumber() {
    Value x = some();
    Value y = some();
    return switch (random.nextInt(8)) {
      case 0 -> b.abs(x);
      case 1 -> b.max(x, y);
      case 2 -> b.min(x, y);
      case 3 -> b.rem(x, b.constant(0.75));
      case 4 -> b.floor(half(x));
      case 5 -> b.copySign(x, y);
      case 6 -> b.signum(x);
      default -> b.toDouble(b.mul(b.toFloat(half(x)), b.toFloat(y)));
    };
  }

  private Value half(Value x) {
    return b.mul(b.constant(0.5), x);
  }

  /** An integer. */
  Value integer() {
    Value n = pick.apply(Type.INT);
    Value m = pick.apply(Type.INT);
    return switch (random.nextInt(smooth ? 5 : 7)) {
      case 0 -> b.add(n, m);
      case 1 -> b.sub(n, m);
      case 2 -> b.mul(n, m);
      case 3 -> b.max(n, m);
      case 4 -> b.div(n, b.or(m, b.constant(1)));
      case 5 -> b.toInt(b.mul(b.constant(8.0), some()));
      default -> b.apply(Prim.FLOOR_MOD, n, b.constant(3));
    };
  }

  /** An index in bounds. */
  Value index() {
    return b.and(pick.apply(Type.INT), b.constant(RandomProgram.LENGTH - 1));
  }

  /** A truth value. */
  Value truth() {
    if (!smooth && random.nextBoolean()) {
      return b.apply(List.of(Prim.LT, Prim.GE).get(random.nextInt(2)), some(), some());
    }
    return switch (random.nextInt(4)) {
      case 0 -> b.not(pick.apply(Type.BOOLEAN));
      case 1 -> b.xor(pick.apply(Type.BOOLEAN), pick.apply(Type.BOOLEAN));
      case 2 -> b.eq(index(), index());
      default -> b.lt(pick.apply(Type.INT), pick.apply(Type.INT));
    };
  }
}
