package fluxion.processor.kernels;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Arguments for a kernel's method: numbers in (0.3, 1.7), integers in 2..5, arrays of 4, made from
 * a seed; and what the kernel's input lines say.
 */
public final class SampleInputs {
  private static final int SEEDS = 3;
  private static final int LENGTH = 4;

  private SampleInputs() {}

  /**
   * Arguments to try.
   *
   * @param label where they come from, for failures
   * @param smooth whether the function has a derivative there
   */
  public record Point(String label, List<Object> arguments, boolean smooth) {}

  /** All argument lists to try. Parameter names must have been compiled in. */
  public static List<Object[]> of(Kernel kernel, Method method) {
    return points(kernel, method).stream().map(p -> p.arguments().toArray()).toList();
  }

  /** The same with what is known about each. */
  public static List<Point> points(Kernel kernel, Method method) {
    var points = new ArrayList<Point>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Object[] arguments = arguments(method, Map.of(), new Random(seed));
      points.add(new Point("seed " + seed, Arrays.asList(arguments), true));
    }
    for (Kernel.Input input : kernel.inputs()) {
      Object[] arguments = arguments(method, input.values(), new Random(7));
      points.add(new Point("input " + input.values(), Arrays.asList(arguments), input.smooth()));
    }
    return points;
  }

  private static Object[] arguments(Method method, Map<String, String> input, Random random) {
    Parameter[] parameters = method.getParameters();
    var arguments = new Object[parameters.length];
    for (int k = 0; k < parameters.length; k++) {
      String text = input.get(parameters[k].getName());
      Class<?> type = parameters[k].getType();
      arguments[k] = text == null ? sample(type, random) : parse(type, text);
    }
    return arguments;
  }

  /** A random value of a type. */
  public static Object sample(Class<?> type, Random random) {
    if (type == double.class || type == Double.class) {
      return 0.3 + 1.4 * random.nextDouble();
    }
    if (type == float.class) {
      return (float) (0.3 + 1.4 * random.nextDouble());
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type.isPrimitive() || type == Integer.class) {
      return number(type, 2 + random.nextInt(4));
    }
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), LENGTH);
      for (int k = 0; k < LENGTH; k++) {
        Array.set(array, k, sample(type.getComponentType(), random));
      }
      return array;
    }
    if (type.isRecord()) {
      var components = new ArrayList<Object>();
      for (RecordComponent component : type.getRecordComponents()) {
        components.add(sample(component.getType(), random));
      }
      return record(type, components.toArray());
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type == String.class) {
      return List.of("one", "two", "three").get(random.nextInt(3));
    }
    if (type == Random.class) {
      return new Random(random.nextInt());
    }
    if (type == List.class) {
      return new ArrayList<>(List.of(1, 2, 3));
    }
    throw new IllegalArgumentException("no samples of " + type);
  }

  private static Object number(Class<?> type, int value) {
    if (type == long.class) {
      return (long) value;
    }
    if (type == short.class) {
      return (short) value;
    }
    if (type == byte.class) {
      return (byte) value;
    }
    return type == char.class ? (Object) (char) ('a' + value) : (Object) value;
  }

  /** The record of those components. */
  public static Object record(Class<?> type, Object... components) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName(), e);
    }
  }

  private static Object parse(Class<?> type, String text) {
    if (text.equals("null")) {
      return null;
    }
    if (type.isArray()) {
      List<String> elements = elements(text.substring(1, text.length() - 1));
      Object array = Array.newInstance(type.getComponentType(), elements.size());
      for (int k = 0; k < elements.size(); k++) {
        Array.set(array, k, parse(type.getComponentType(), elements.get(k)));
      }
      return array;
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(c -> c.toString().equals(text))
          .findFirst()
          .orElseThrow();
    }
    if (type == double.class) {
      return Double.parseDouble(text);
    }
    if (type == float.class) {
      return Float.parseFloat(text);
    }
    if (type == boolean.class) {
      return Boolean.parseBoolean(text);
    }
    if (type == long.class) {
      return Long.parseLong(text);
    }
    if (type == char.class) {
      return text.charAt(0);
    }
    return type == String.class ? text : parseInteger(type, text);
  }

  private static Object parseInteger(Class<?> type, String text) {
    int value = Integer.parseInt(text);
    return type == byte.class
        ? (Object) (byte) value
        : type == short.class ? (Object) (short) value : (Object) value;
  }

  /** Splits at the commas that are not within braces. */
  private static List<String> elements(String text) {
    var elements = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        elements.add(text.substring(start, k).strip());
        start = k + 1;
      }
    }
    if (!text.isBlank()) {
      elements.add(text.substring(start).strip());
    }
    return elements;
  }

  /** A copy as deep as arrays and records go. */
  public static Object copy(Object value) {
    if (value == null) {
      return null;
    }
    if (value.getClass().isArray()) {
      int length = Array.getLength(value);
      Object copy = Array.newInstance(value.getClass().getComponentType(), length);
      for (int k = 0; k < length; k++) {
        Array.set(copy, k, copy(Array.get(value, k)));
      }
      return copy;
    }
    if (value instanceof Record) {
      return record(value.getClass(), components(value).stream().map(SampleInputs::copy).toArray());
    }
    if (value instanceof Random random) {
      return copy(random);
    }
    return value instanceof ArrayList<?> list ? new ArrayList<>(list) : value;
  }

  private static Random copy(Random random) {
    try {
      var bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(random);
      var input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      return (Random) input.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The components of a record. */
  public static List<Object> components(Object record) {
    var components = new ArrayList<Object>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        components.add(accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(record.toString(), e);
      }
    }
    return components;
  }
}
