package fluxion.processor.transform;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random arguments: numbers between 0.3 and 1.3, integers of 3, arrays of length 3. */
final class Points {
  private static final int LENGTH = 3;

  private Points() {}

  /** An argument for each parameter. */
  static List<Object> random(Function function, Random random) {
    var point = new ArrayList<Object>();
    for (Value param : function.params()) {
      point.add(random(param.type(), random));
    }
    return point;
  }

  private static Object random(Type type, Random random) {
    if (type instanceof Type.Array array) {
      Object object = Array.newInstance(boxless(array.element()), LENGTH);
      for (int k = 0; k < LENGTH; k++) {
        Array.set(object, k, random(array.element(), random));
      }
      return object;
    }
    double number = 0.3 + random.nextDouble();
    return switch ((Type.Scalar) type) {
      case DOUBLE -> number;
      case FLOAT -> (float) number;
      case INT -> LENGTH;
      case BOOLEAN -> random.nextBoolean();
      default -> throw new IllegalArgumentException("no argument of type " + type);
    };
  }

  private static Class<?> boxless(Type type) {
    if (type instanceof Type.Array array) {
      return boxless(array.element()).arrayType();
    }
    return switch ((Type.Scalar) type) {
      case DOUBLE -> double.class;
      case FLOAT -> float.class;
      case INT -> int.class;
      default -> boolean.class;
    };
  }
}
