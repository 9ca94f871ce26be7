package fluxion.check;

import java.lang.reflect.Array;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The floating-point numbers inside a value, in order: those of a {@code double} or {@code float},
 * of an array of any rank, and of a record. Everything else in the value is passed through.
 */
final class Coordinates {
  private final Object template;
  private final double[] values;
  private boolean single;

  private Coordinates(Object template) {
    this.template = template;
    this.values = read(template);
  }

  static Coordinates of(Object value) {
    return new Coordinates(value);
  }

  int size() {
    return values.length;
  }

  double[] values() {
    return values.clone();
  }

  /** Whether the template is of this class. */
  boolean is(Class<?> type) {
    return template.getClass() == type;
  }

  /** Whether one of the numbers is a {@code float}. */
  boolean single() {
    return single;
  }

  /** The numbers of a value, which may be of another type. */
  double[] read(Object value) {
    List<Double> found = new ArrayList<>();
    copy(
        unboxed(value.getClass()),
        value,
        x -> {
          found.add(x);
          return x;
        });
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A new value of the template's shape, with these numbers. */
  Object write(double[] numbers) {
    int[] next = {0};
    Object copy = copy(unboxed(template.getClass()), template, x -> numbers[next[0]++]);
    if (copy == null) {
      throw new AssertionError("only null is copied to null");
    }
    return copy;
  }

  /** How Java would reach each of the numbers: {@code [3]}, {@code .a[1]}; empty for a scalar. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    name(unboxed(template.getClass()), template, "", names);
    return names;
  }

  private @Nullable Object copy(Class<?> type, @Nullable Object value, DoubleUnaryOperator leaf) {
    if (value == null) {
      return null;
    } else if (type == double.class) {
      return leaf.applyAsDouble((double) value);
    } else if (type == float.class) {
      single = true;
      return (float) leaf.applyAsDouble((float) value);
    } else if (type.isArray()) {
      Class<?> element = type.getComponentType();
      int length = Array.getLength(value);
      Object copy = Array.newInstance(element, length);
      for (int i = 0; i < length; i++) {
        Array.set(copy, i, copy(element, Array.get(value, i), leaf));
      }
      return copy;
    } else if (type.isRecord()) {
      return copyRecord(type, value, leaf);
    }
    return value;
  }

  private Object copyRecord(Class<?> type, Object value, DoubleUnaryOperator leaf) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] copies = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      copies[i] = copy(types[i], component(components[i], value), leaf);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(copies);
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw inaccessible(type, e);
    }
  }

  private void name(Class<?> type, @Nullable Object value, String path, List<String> names) {
    if (value == null) {
      return;
    } else if (type == double.class || type == float.class) {
      names.add(path);
    } else if (type.isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        name(type.getComponentType(), Array.get(value, i), path + "[" + i + "]", names);
      }
    } else if (type.isRecord()) {
      for (RecordComponent part : type.getRecordComponents()) {
        name(part.getType(), component(part, value), path + "." + part.getName(), names);
      }
    }
  }

  /** The value of a record's component. */
  static @Nullable Object component(RecordComponent component, Object value) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw inaccessible(value.getClass(), e);
    }
  }

  private static RuntimeException rethrown(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  private static IllegalArgumentException inaccessible(Class<?> type, Exception cause) {
    return new IllegalArgumentException(
        "The record %s cannot be read: its module must open the package to fluxion.runtime"
            .formatted(type.getName()),
        cause);
  }

  private static Class<?> unboxed(Class<?> type) {
    if (type == Double.class) {
      return double.class;
    }
    return type == Float.class ? float.class : type;
  }
}
