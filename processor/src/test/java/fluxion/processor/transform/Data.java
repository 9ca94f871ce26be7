package fluxion.processor.transform;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The interpreter's objects as vectors: scalars and arrays of {@code double} and {@code float}. */
final class Data {
  private Data() {}

  /** A deep copy; a row that stands in two places becomes two. */
  static Object copy(Object object) {
    if (object instanceof Object[] array) {
      Object[] copy = array.clone();
      for (int k = 0; k < copy.length; k++) {
        copy[k] = copy(copy[k]);
      }
      return copy;
    }
    if (object != null && object.getClass().isArray()) {
      int length = Array.getLength(object);
      Object copy = Array.newInstance(object.getClass().getComponentType(), length);
      System.arraycopy(object, 0, copy, 0, length);
      return copy;
    }
    return object;
  }

  /** An object of the same shape with other numbers, taken in order. */
  static Object fill(Object shape, DoubleSupplier numbers) {
    if (shape instanceof Double) {
      return numbers.getAsDouble();
    }
    if (shape instanceof Float) {
      return (float) numbers.getAsDouble();
    }
    Object copy = copy(shape);
    if (copy instanceof double[] array) {
      java.util.Arrays.setAll(array, k -> numbers.getAsDouble());
    } else if (copy instanceof float[] array) {
      for (int k = 0; k < array.length; k++) {
        array[k] = (float) numbers.getAsDouble();
      }
    } else if (copy instanceof Object[] array) {
      for (int k = 0; k < array.length; k++) {
        array[k] = fill(array[k], numbers);
      }
    }
    return copy;
  }

  /** An object of the same shape, all zeros. */
  static Object zeros(Object shape) {
    return fill(shape, () -> 0.0);
  }

  /** Appends the numbers of an object in order. */
  static void flatten(Object object, List<Double> numbers) {
    if (object instanceof Double number) {
      numbers.add(number);
    } else if (object instanceof Float number) {
      numbers.add((double) number);
    } else if (object instanceof double[] array) {
      for (double number : array) {
        numbers.add(number);
      }
    } else if (object instanceof float[] array) {
      for (float number : array) {
        numbers.add((double) number);
      }
    } else if (object instanceof Object[] array) {
      for (Object row : array) {
        flatten(row, numbers);
      }
    }
  }

  /** The numbers of an object in order. */
  static double[] flat(Object object) {
    var numbers = new ArrayList<Double>();
    flatten(object, numbers);
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The name of each number, in the order of {@link #flatten}. */
  static void names(String name, Object object, List<String> names) {
    if (object instanceof Double || object instanceof Float) {
      names.add(name);
    } else if (object instanceof double[] || object instanceof float[]) {
      for (int k = 0; k < Array.getLength(object); k++) {
        names.add(name + "[" + k + "]");
      }
    } else if (object instanceof Object[] array) {
      for (int k = 0; k < array.length; k++) {
        names(name + "[" + k + "]", array[k], names);
      }
    }
  }

  /** Whether two objects are the same to the last bit, shapes included; all NaN are alike. */
  static boolean identical(Object one, Object other) {
    return java.util.Arrays.deepEquals(new Object[] {one}, new Object[] {other});
  }
}
