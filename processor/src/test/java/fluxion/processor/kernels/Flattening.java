package fluxion.processor.kernels;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values that a Java value is made of in the IR: a record is the row of its components, an
 * array of records a row of arrays.
 */
public final class Flattening {
  private Flattening() {}

  /** Whether the type is floating-point: scalars, and arrays and records with them. */
  public static boolean floating(Class<?> type) {
    if (type.isArray()) {
      return floating(type.getComponentType());
    }
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents()).anyMatch(c -> floating(c.getType()));
    }
    return type == double.class || type == float.class;
  }

  /** Adds the values that a value is made of. */
  public static void of(Class<?> type, Object value, List<Object> row) {
    if (!floating(type) || !innermost(type).isRecord()) {
      row.add(value);
    } else if (type.isRecord()) {
      List<Object> components = SampleInputs.components(value);
      for (int k = 0; k < components.size(); k++) {
        of(type.getRecordComponents()[k].getType(), components.get(k), row);
      }
    } else {
      array(type.getComponentType(), value, row);
    }
  }

  /** Elements without a record are zeros. */
  private static void array(Class<?> element, Object array, List<Object> row) {
    int length = array == null ? 0 : Array.getLength(array);
    var arrays = new ArrayList<Object>();
    for (Class<?> component : types(element)) {
      arrays.add(array == null ? null : Array.newInstance(component, length));
    }
    for (int i = 0; i < length; i++) {
      Object value = Array.get(array, i);
      if (value != null) {
        var values = new ArrayList<Object>();
        of(element, value, values);
        for (int k = 0; k < values.size(); k++) {
          Array.set(arrays.get(k), i, values.get(k));
        }
      }
    }
    row.addAll(arrays);
  }

  /** The types of the values that something of a type is made of. */
  private static List<Class<?>> types(Class<?> type) {
    if (!floating(type) || !innermost(type).isRecord()) {
      return List.of(type);
    }
    var row = new ArrayList<Class<?>>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        row.addAll(types(component.getType()));
      }
    } else {
      types(type.getComponentType()).forEach(inner -> row.add(inner.arrayType()));
    }
    return row;
  }

  private static Class<?> innermost(Class<?> type) {
    return type.isArray() ? innermost(type.getComponentType()) : type;
  }
}
