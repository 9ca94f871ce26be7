package fluxion.processor.ir;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The interpreter's objects: Java's own arrays, and boxed scalars that fit their types. */
final class Memory {
  private Memory() {}

  /** An array of the type, with those sizes for its first dimensions. */
  static Object newArray(Type type, int[] sizes) {
    Type component = type;
    for (int k = 0; k < sizes.length; k++) {
      component = ((Type.Array) component).element();
    }
    return Array.newInstance(classOf(component), sizes);
  }

  /** The array with what shows in every number that is computed from it. */
  static Object unreadable(Object array) {
    if (array instanceof double[] doubles) {
      Arrays.fill(doubles, Double.NaN);
    } else if (array instanceof Object[] rows) {
      for (Object row : rows) {
        if (row != null) {
          unreadable(row);
        }
      }
    }
    return array;
  }

  private static Class<?> classOf(Type type) {
    if (type instanceof Type.Array array) {
      return classOf(array.element()).arrayType();
    }
    if (type instanceof Type.Scalar scalar) {
      return switch (scalar) {
        case BOOLEAN -> boolean.class;
        case BYTE -> byte.class;
        case SHORT -> short.class;
        case CHAR -> char.class;
        case INT -> int.class;
        case LONG -> long.class;
        case FLOAT -> float.class;
        case DOUBLE -> double.class;
      };
    }
    try {
      return type instanceof Type.Reference reference
          ? Class.forName(reference.name())
          : InterpretedTape.class;
    } catch (ClassNotFoundException e) {
      return Object.class; // a type of the compilation, or with type arguments
    }
  }

  static @Nullable Object load(Object array, int index) {
    return array instanceof double[] doubles ? doubles[index] : Array.get(array, index);
  }

  static void store(Object array, int index, @Nullable Object value) {
    if (array instanceof double[] doubles && value instanceof Double number) {
      doubles[index] = number;
    } else {
      Array.set(array, index, value);
    }
  }

  /** Complains about an object that is not of the value's type. */
  static void check(Value value, @Nullable Object object) {
    if (!fits(value.type(), object)) {
      String kind = object == null ? "" : " of " + object.getClass().getSimpleName();
      throw new IllegalStateException(object + kind + " given for " + value);
    }
  }

  static boolean fits(Type type, @Nullable Object object) {
    if (type instanceof Type.Scalar scalar) {
      return switch (scalar) {
        case BOOLEAN -> object instanceof Boolean;
        case BYTE -> object instanceof Byte;
        case SHORT -> object instanceof Short;
        case CHAR -> object instanceof Character;
        case INT -> object instanceof Integer;
        case LONG -> object instanceof Long;
        case FLOAT -> object instanceof Float;
        case DOUBLE -> object instanceof Double;
      };
    }
    if (object == null || type instanceof Type.Reference) {
      return true;
    }
    return type instanceof Type.Array array
        ? object.getClass().isArray() && fits(array, object.getClass())
        : object instanceof InterpretedTape;
  }

  private static boolean fits(Type type, Class<?> given) {
    return type instanceof Type.Array array
        ? given.isArray() && fits(array.element(), given.getComponentType())
        : type instanceof Type.Reference || classOf(type) == given;
  }
}
