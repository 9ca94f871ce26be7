package fluxion.samples.gradbench.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of an eval's input that is asked for what it should be, and otherwise complains.
 *
 * <p>Source: {@link Values}. Shapes: the path says where in the message the value is.
 */
public record Input(String path, @Nullable Object value) {

  /** A field of an object. */
  public Input get(String name) {
    Input field = find(name);
    if (field == null) {
      throw new InvalidInput("%s: the field %s is missing".formatted(path, name));
    }
    return field;
  }

  /** Whether it has fields at all. */
  public boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  /** Whether an object has a field that is not null. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /** A field of an object, or null. */
  @Nullable Input find(String name) {
    if (!(value instanceof Map<?, ?> fields)) {
      throw expected("an object");
    }
    Object field = fields.get(name);
    return field == null ? null : new Input(path + "." + name, field);
  }

  /** A number. */
  public double number() {
    if (value instanceof Double number) {
      return number;
    }
    throw expected("a number");
  }

  /** A whole number that is not less than some other one. */
  public int integer(int least) {
    int integer = integer(number(), path);
    if (integer < least) {
      throw new InvalidInput(
          "%s: at least %d expected, but it is %d".formatted(path, least, integer));
    }
    return integer;
  }

  /** True or false. */
  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw expected("true or false");
  }

  /** A vector of any length. */
  public double[] vector() {
    if (value instanceof double[] vector) {
      return vector;
    }
    throw expected("an array of numbers");
  }

  /** A vector of a length. */
  public double[] vector(int length) {
    double[] vector = vector();
    if (vector.length != length) {
      throw expected(length + " numbers");
    }
    return vector;
  }

  /** A vector of whole numbers from zero up to a limit. */
  public int[] indices(int limit) {
    double[] numbers = vector();
    int[] indices = new int[numbers.length];
    for (int i = 0; i < indices.length; i++) {
      String element = "%s[%d]".formatted(path, i);
      indices[i] = integer(numbers[i], element);
      if (indices[i] < 0 || indices[i] >= limit) {
        throw new InvalidInput(
            "%s: an index below %d expected, but it is %d".formatted(element, limit, indices[i]));
      }
    }
    return indices;
  }

  /** The elements of an array of arrays or objects. */
  public List<Input> elements() {
    if (value instanceof double[] numbers && numbers.length == 0) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw expected("an array of arrays");
    }
    Input[] elements = new Input[list.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = new Input("%s[%d]".formatted(path, i), list.get(i));
    }
    return List.of(elements);
  }

  /** The elements of an array of so many arrays. */
  public List<Input> elements(int count) {
    List<Input> elements = elements();
    if (elements.size() != count) {
      throw expected(count + " arrays");
    }
    return elements;
  }

  /** A matrix of any number of rows of the same length. */
  public double[][] matrix() {
    List<Input> rows = elements();
    return rows.isEmpty() ? new double[0][] : matrix(rows.size(), rows.get(0).vector().length);
  }

  /** A matrix of a shape. */
  public double[][] matrix(int rows, int columns) {
    return elements(rows).stream().map(row -> row.vector(columns)).toArray(double[][]::new);
  }

  /** The complaint that the value is not what it should be. */
  public InvalidInput expected(String expectation) {
    return new InvalidInput("%s: %s expected, but it is %s".formatted(path, expectation, found()));
  }

  private static int integer(double number, String path) {
    int integer = (int) number;
    if (integer != number) {
      throw new InvalidInput("%s: a whole number expected, but it is %s".formatted(path, number));
    }
    return integer;
  }

  private String found() {
    if (value == null) {
      return "null";
    } else if (value instanceof double[] vector) {
      return "an array of %d numbers".formatted(vector.length);
    } else if (value instanceof List<?> list) {
      return "an array of %d elements".formatted(list.size());
    } else if (value instanceof Map<?, ?>) {
      return "an object";
    } else if (value instanceof String) {
      return "a string";
    } else {
      return value.toString();
    }
  }
}
