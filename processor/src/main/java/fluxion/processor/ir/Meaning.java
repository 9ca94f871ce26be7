package fluxion.processor.ir;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What a primitive computes: its operand and result types and its value, by Java's own operators. */
interface Meaning {
  int arity();

  /** The result's type; throws IllegalArgumentException if operands of these types are not taken. */
  Type result(List<Type> operands);

  Object eval(boolean strict, List<Object> operands);

  default boolean hasStrictForm() {
    return false;
  }

  /** (T, T) → T for int, long, float, double. */
  static Meaning arithmetic(
      BinaryOperator<Integer> ints,
      BinaryOperator<Long> longs,
      BinaryOperator<Float> floats,
      BinaryOperator<Double> doubles) {
    return new Meaning() {
      @Override
      public int arity() {
        return 2;
      }

      @Override
      public Type result(List<Type> operands) {
        Type type = operands.get(0);
        if (!(type instanceof Type.Scalar) || !type.equals(operands.get(1))) {
          throw new IllegalArgumentException("not for " + operands);
        }
        return type;
      }

      @Override
      public Object eval(boolean strict, List<Object> x) {
        Object p = x.get(0);
        Object q = x.get(1);
        if (p instanceof Integer) {
          return ints.apply((Integer) p, (Integer) q);
        }
        if (p instanceof Long) {
          return longs.apply((Long) p, (Long) q);
        }
        return p instanceof Float
            ? floats.apply((Float) p, (Float) q)
            : doubles.apply((Double) p, (Double) q);
      }
    };
  }

  /** double → double. */
  static Meaning real(DoubleUnaryOperator math, DoubleUnaryOperator strictMath) {
    return new Meaning() {
      @Override
      public int arity() {
        return 1;
      }

      @Override
      public Type result(List<Type> operands) {
        if (!operands.equals(List.of(Type.DOUBLE))) {
          throw new IllegalArgumentException("not for " + operands);
        }
        return Type.DOUBLE;
      }

      @Override
      public Object eval(boolean strict, List<Object> x) {
        return (strict ? strictMath : math).applyAsDouble((Double) x.get(0));
      }

      @Override
      public boolean hasStrictForm() {
        return true;
      }
    };
  }
}
