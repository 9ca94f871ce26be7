package fluxion.processor.endtoend;

import fluxion.processor.kernels.Flattening;
import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Java values as points of a vector space: the floating-point numbers in scalars, arrays and
 * records, in order. Everything else in them is inactive.
 */
final class Numbers {
  private Numbers() {}

  /** Whether values of the type have coordinates. */
  static boolean floating(Class<?> type) {
    return Flattening.floating(type);
  }

  /** Whether any coordinate of such values has single precision. */
  static boolean single(Class<?> type) {
    if (type.isArray()) {
      return single(type.getComponentType());
    }
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents()).anyMatch(c -> single(c.getType()));
    }
    return type == float.class;
  }

  /** The coordinates of a value. */
  static double[] of(Class<?> type, Object value) {
    var numbers = new ArrayList<Double>();
    like(
        type,
        value,
        old -> {
          numbers.add(old);
          return old;
        });
    return numbers.stream().mapToDouble(x -> x).toArray();
  }

  /** What to put in place of a number. */
  interface Change {
    double of(double old);
  }

  /** A value of the same shape with other numbers, deep enough to share no array with it. */
  static Object like(Class<?> type, Object value, Change change) {
    if (value == null || !floating(type)) {
      return SampleInputs.copy(value);
    }
    if (type.isArray()) {
      int length = Array.getLength(value);
      Object copy = Array.newInstance(type.getComponentType(), length);
      for (int k = 0; k < length; k++) {
        Array.set(copy, k, like(type.getComponentType(), Array.get(value, k), change));
      }
      return copy;
    }
    if (type.isRecord()) {
      RecordComponent[] components = type.getRecordComponents();
      Object[] row = SampleInputs.components(value).toArray();
      for (int k = 0; k < row.length; k++) {
        row[k] = like(components[k].getType(), row[k], change);
      }
      return SampleInputs.record(type, row);
    }
    double changed = change.of(((Number) value).doubleValue());
    return type == float.class ? (Object) (float) changed : (Object) changed;
  }

  /** A value of the same shape with those coordinates. */
  static Object with(Class<?> type, Object value, DoubleSupplier coordinates) {
    return like(type, value, old -> coordinates.getAsDouble());
  }

  /** A direction or a cotangent: random numbers that a float can hold. */
  static Object random(Class<?> type, Object value, Random random) {
    return like(type, value, old -> (float) (2 * random.nextDouble() - 1));
  }

  /** What a value means, to the last bit, with the shapes of arrays. */
  static String text(Object value) {
    if (value instanceof Double d) {
      return Double.toHexString(d);
    }
    if (value instanceof Float f) {
      return Float.toHexString(f) + "f";
    }
    if (value instanceof Record) {
      String row = SampleInputs.components(value).stream().map(Numbers::text).toList().toString();
      return value.getClass().getSimpleName() + row;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Numbers::text).toList().toString();
    }
    if (value != null && value.getClass().isArray()) {
      var elements = new ArrayList<Object>();
      for (int k = 0; k < Array.getLength(value); k++) {
        elements.add(Array.get(value, k));
      }
      return text(elements);
    }
    return String.valueOf(
        value instanceof Random r ? ((Random) SampleInputs.copy(r)).nextInt() : value);
  }

  /** The floating-point arrays in a value. */
  static Set<Object> arrays(Object... values) {
    Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Object value : values) {
      collect(value, arrays);
    }
    return arrays;
  }

  private static void collect(Object value, Set<Object> arrays) {
    if (value instanceof Record) {
      SampleInputs.components(value).forEach(c -> collect(c, arrays));
    } else if (value != null && value.getClass().isArray() && floating(value.getClass())) {
      arrays.add(value);
      if (value instanceof Object[] rows) {
        for (Object row : rows) {
          collect(row, arrays);
        }
      }
    }
  }
}
