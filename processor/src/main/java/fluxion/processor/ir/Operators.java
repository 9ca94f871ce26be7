package fluxion.processor.ir;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The meanings of Java's operators. Numeric promotion is written as casts before we come here. */
final class Operators {
  private Operators() {}

  /** A comparison of integers. */
  @FunctionalInterface
  interface Longs {
    boolean test(long p, long q);
  }

  /** A comparison of floating-point numbers; {@code float} widens without loss. */
  @FunctionalInterface
  interface Doubles {
    boolean test(double p, double q);
  }

  private record Operator(
      int arity, Function<List<Type>, Type> types, Function<List<Object>, Object> code)
      implements Meaning {
    @Override
    public Type result(List<Type> operands) {
      if (operands.size() != arity) {
        throw Meaning.notFor(operands);
      }
      return types.apply(operands);
    }

    @Override
    public Object eval(boolean strict, List<Object> operands) {
      return code.apply(operands);
    }
  }

  private static final Set<Type> NUMBERS = Set.of(Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE);
  private static final Set<Type> INTEGERS = Set.of(Type.INT, Type.LONG);
  private static final Set<Type> BITS = Set.of(Type.INT, Type.LONG, Type.BOOLEAN);
  private static final Set<Type> COMPARED =
      Set.of(Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE, Type.BOOLEAN);

  /** All operands of one type, which is among those. */
  private static Type same(Set<Type> allowed, List<Type> operands) {
    Type type = operands.get(0);
    for (Type other : operands) {
      if (!allowed.contains(type) || !type.equals(other)) {
        throw Meaning.notFor(operands);
      }
    }
    return type;
  }

  static Meaning sum() {
    return arithmetic(Integer::sum, Long::sum, Float::sum, Double::sum);
  }

  static Meaning difference() {
    return arithmetic((p, q) -> p - q, (p, q) -> p - q, (p, q) -> p - q, (p, q) -> p - q);
  }

  static Meaning product() {
    return arithmetic((p, q) -> p * q, (p, q) -> p * q, (p, q) -> p * q, (p, q) -> p * q);
  }

  static Meaning quotient() {
    return arithmetic((p, q) -> p / q, (p, q) -> p / q, (p, q) -> p / q, (p, q) -> p / q);
  }

  static Meaning remainder() {
    return arithmetic((p, q) -> p % q, (p, q) -> p % q, (p, q) -> p % q, (p, q) -> p % q);
  }

  /** (T, T) → T for int, long, float, double. */
  private static Meaning arithmetic(
      BinaryOperator<Integer> ints,
      BinaryOperator<Long> longs,
      BinaryOperator<Float> floats,
      BinaryOperator<Double> doubles) {
    return new Operator(
        2,
        types -> same(NUMBERS, types),
        x -> {
          Object p = x.get(0);
          Object q = x.get(1);
          if (p instanceof Integer i) {
            return ints.apply(i, (Integer) q);
          }
          if (p instanceof Long i) {
            return longs.apply(i, (Long) q);
          }
          if (p instanceof Float f) {
            return floats.apply(f, (Float) q);
          }
          return doubles.apply((Double) p, (Double) q);
        });
  }

  /** T → T for int, long, float, double. */
  static Meaning negation() {
    return new Operator(
        1,
        types -> same(NUMBERS, types),
        x -> {
          Object p = x.get(0);
          if (p instanceof Integer i) {
            return -i;
          }
          if (p instanceof Long i) {
            return -i;
          }
          return p instanceof Float f ? (Object) (-f) : (Object) (-(Double) p);
        });
  }

  /** T → T for float, double. */
  static Meaning unchanged() {
    return new Operator(1, types -> same(Set.of(Type.FLOAT, Type.DOUBLE), types), x -> x.get(0));
  }

  /** (T, T) → T for int, long, boolean. */
  static Meaning bits(
      BinaryOperator<Integer> ints, BinaryOperator<Long> longs, BinaryOperator<Boolean> booleans) {
    return new Operator(
        2,
        types -> same(BITS, types),
        x -> {
          Object p = x.get(0);
          Object q = x.get(1);
          if (p instanceof Integer i) {
            return ints.apply(i, (Integer) q);
          }
          return p instanceof Long i
              ? longs.apply(i, (Long) q)
              : booleans.apply((Boolean) p, (Boolean) q);
        });
  }

  /** T → T for int, long. */
  static Meaning complement() {
    return new Operator(
        1,
        types -> same(INTEGERS, types),
        x -> x.get(0) instanceof Integer i ? (Object) ~i : (Object) ~(Long) x.get(0));
  }

  /** boolean → boolean. */
  static Meaning not() {
    return new Operator(1, types -> same(Set.of(Type.BOOLEAN), types), x -> !(Boolean) x.get(0));
  }

  /** (T, int or long) → T for int, long. */
  static Meaning shift(BinaryOperator<Integer> ints, LongShift longs) {
    return new Operator(
        2,
        types -> {
          if (!INTEGERS.containsAll(types)) {
            throw Meaning.notFor(types);
          }
          return types.get(0);
        },
        x -> {
          int distance = ((Number) x.get(1)).intValue(); // only the low bits count
          return x.get(0) instanceof Integer i
              ? (Object) ints.apply(i, distance)
              : (Object) longs.apply((Long) x.get(0), distance);
        });
  }

  /** A shift of a {@code long}. */
  @FunctionalInterface
  interface LongShift {
    long apply(long value, int distance);
  }

  /** (T, T) → boolean for int, long, float, double. */
  static Meaning comparison(Longs longs, Doubles doubles) {
    return new Operator(
        2,
        types -> {
          same(NUMBERS, types);
          return Type.BOOLEAN;
        },
        x -> compare(longs, doubles, (Number) x.get(0), (Number) x.get(1)));
  }

  /** (T, T) → boolean for int, long, float, double, boolean. */
  static Meaning equality(Longs longs, Doubles doubles) {
    return new Operator(
        2,
        types -> {
          same(COMPARED, types);
          return Type.BOOLEAN;
        },
        x ->
            x.get(0) instanceof Boolean p
                ? longs.test(bit(p), bit(x.get(1)))
                : compare(longs, doubles, (Number) x.get(0), (Number) x.get(1)));
  }

  private static long bit(Object truth) {
    return (Boolean) truth ? 1 : 0;
  }

  private static boolean compare(Longs longs, Doubles doubles, Number p, Number q) {
    return (p instanceof Integer || p instanceof Long)
        ? longs.test(p.longValue(), q.longValue())
        : doubles.test(p.doubleValue(), q.doubleValue());
  }

  /** (reference, reference) → boolean: identity. */
  static Meaning identity(boolean equal) {
    return new Operator(
        2,
        types -> {
          for (Type type : types) {
            if (!(type instanceof Type.Array || type instanceof Type.Reference)) {
              throw Meaning.notFor(types);
            }
          }
          return Type.BOOLEAN;
        },
        x -> equal == (x.get(0) == x.get(1)));
  }

  /** Any number → the type. */
  static Meaning cast(Type.Scalar to) {
    UnaryOperator<Object> code =
        x -> {
          // A char is an unsigned number, but no Number.
          Number p = x instanceof Character c ? (Number) (int) c : (Number) x;
          boolean floating = p instanceof Double || p instanceof Float;
          return switch (to) {
            case BYTE -> floating ? (byte) p.doubleValue() : (byte) p.longValue();
            case SHORT -> floating ? (short) p.doubleValue() : (short) p.longValue();
            case CHAR -> floating ? (char) p.doubleValue() : (char) p.longValue();
            case INT -> floating ? (int) p.doubleValue() : (int) p.longValue();
            case LONG -> floating ? (long) p.doubleValue() : p.longValue();
            case FLOAT -> p.floatValue();
            case DOUBLE -> p.doubleValue();
            case BOOLEAN -> throw new IllegalArgumentException("no cast to boolean");
          };
        };
    return new Operator(
        1,
        types -> {
          if (!(types.get(0) instanceof Type.Scalar) || types.get(0) == Type.BOOLEAN) {
            throw Meaning.notFor(types);
          }
          return to;
        },
        x -> code.apply(x.get(0)));
  }
}
