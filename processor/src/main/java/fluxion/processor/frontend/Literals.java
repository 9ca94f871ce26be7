package fluxion.processor.frontend;

import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Constant expressions, computed with Java's own arithmetic. */
final class Literals {
  private Literals() {}

  /** A constant after conversion to a primitive type. */
  static Object cast(Object constant, TypeKind to) {
    if (constant instanceof Boolean) {
      return constant;
    }
    Number n = constant instanceof Character c ? (Number) (int) c : (Number) constant;
    boolean floating = n instanceof Double || n instanceof Float;
    return switch (to) {
      case DOUBLE -> n.doubleValue();
      case FLOAT -> n.floatValue();
      case LONG -> floating ? (Object) (long) n.doubleValue() : (Object) n.longValue();
      case INT -> narrowed(n, floating);
      case SHORT -> (short) narrowed(n, floating);
      case BYTE -> (byte) narrowed(n, floating);
      case CHAR -> (char) narrowed(n, floating);
      default -> throw new IllegalArgumentException(constant + " to " + to);
    };
  }

  /**
   * Java narrows floating-point numbers to small integers by way of int, longs by their low bits.
   */
  private static int narrowed(Number n, boolean floating) {
    return floating ? (int) n.doubleValue() : n.intValue();
  }

  /** A primitive of constants; nothing if it would throw. */
  static Optional<Object> apply(Prim prim, Object... operands) {
    try {
      return Optional.of(prim.eval(false, List.of(operands)));
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  /** The IR type of a constant that is primitive, or else the given one. */
  static Type type(@Nullable Object constant, Type otherwise) {
    if (constant instanceof Double) {
      return Type.DOUBLE;
    }
    if (constant instanceof Float) {
      return Type.FLOAT;
    }
    if (constant instanceof Long) {
      return Type.LONG;
    }
    if (constant instanceof Boolean) {
      return Type.BOOLEAN;
    }
    return constant instanceof Integer ? Type.INT : otherwise;
  }
}
