package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * For each primitive, the types that it takes, and points at which it is smooth: operands all
 * different, away from kinks and jumps and from the ends of its domain.
 */
final class Domains {
  private static final List<Type.Scalar> TYPES = List.of(Type.Scalar.values());

  private Domains() {}

  /** Every list of primitive types that a primitive takes. */
  static List<List<Type>> signatures(Prim prim) {
    var found = new ArrayList<List<Type>>();
    collect(prim, new ArrayList<>(), found);
    return found;
  }

  private static void collect(Prim prim, List<Type> types, List<List<Type>> found) {
    if (types.size() == prim.arity()) {
      if (takes(prim, types)) {
        found.add(List.copyOf(types));
      }
      return;
    }
    for (Type type : TYPES) {
      types.add(type);
      collect(prim, types, found);
      types.remove(types.size() - 1);
    }
  }

  private static boolean takes(Prim prim, List<Type> types) {
    try {
      prim.result(types);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A random point for operands of those types; {@code float} operands get such numbers. */
  static List<Object> sample(Prim prim, List<Type> types, Random random) {
    while (true) {
      List<Double> numbers = numbers(prim, types.size(), random);
      if (smooth(prim, numbers)) {
        var point = new ArrayList<Object>();
        for (int k = 0; k < types.size(); k++) {
          point.add(Prim.castTo(castable(types.get(k))).eval(false, List.of(numbers.get(k))));
        }
        return point;
      }
    }
  }

  private static Type.Scalar castable(Type type) {
    return type == Type.BOOLEAN ? Type.INT : (Type.Scalar) type;
  }

  private static List<Double> numbers(Prim prim, int arity, Random random) {
    var numbers = new ArrayList<Double>();
    for (int k = 0; k < arity; k++) {
      numbers.add(
          switch (prim) {
            case ASIN, ACOS -> between(random, -0.8, 0.8);
            case LOG, LOG10, SQRT -> between(random, 0.2, 4);
            case LOG1P -> between(random, -0.8, 3);
            case TAN -> between(random, -1.2, 1.2);
            case POW -> k == 0 ? between(random, 0.3, 2.5) : between(random, -2.5, 2.5);
            case CLAMP -> between(random, -2, 2) + k - 1;
            default -> between(random, 0.3, 2.7) * (random.nextBoolean() ? 1 : -1);
          });
    }
    return numbers;
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private static boolean smooth(Prim prim, List<Double> x) {
    return switch (prim) {
      case REM, IEEE_REMAINDER, FLOOR_MOD ->
          fractionInside(x.get(0) / x.get(1)) && fractionInside(x.get(0) / x.get(1) + 0.5);
      case FLOOR, CEIL, RINT, ROUND, TO_INT, TO_LONG, TO_SHORT, TO_BYTE ->
          fractionInside(x.get(0)) && fractionInside(x.get(0) + 0.5);
      case TO_CHAR -> x.get(0) > 0 && fractionInside(x.get(0));
      case ULP, GET_EXPONENT -> fractionInside(Math.log(Math.abs(x.get(0))) / Math.log(2));
      case MAX, MIN, LT, LE, GT, GE, EQ, NE, COMPARE -> apart(x.get(0), x.get(1));
      case CLAMP ->
          x.get(1) < x.get(2)
              && apart(x.get(0), x.get(1))
              && apart(x.get(0), x.get(2))
              && apart(x.get(1), x.get(2));
      default -> true;
    };
  }

  private static boolean apart(double p, double q) {
    return Math.abs(p - q) > 0.1;
  }

  private static boolean fractionInside(double x) {
    double fraction = x - Math.floor(x);
    return fraction > 0.1 && fraction < 0.9;
  }
}
