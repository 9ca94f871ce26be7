package fluxion.processor.ir;

import org.jspecify.annotations.Nullable;

/** Literal values of types: zeros, and equality to the last bit. */
public final class Constants {
  private Constants() {}

  /** The default value Java gives to an array element of that type. */
  public static @Nullable Object zero(Type type) {
    if (!(type instanceof Type.Scalar scalar)) {
      return null;
    }
    return switch (scalar) {
      case BOOLEAN -> false;
      case BYTE -> (byte) 0;
      case SHORT -> (short) 0;
      case CHAR -> (char) 0;
      case INT -> 0;
      case LONG -> 0L;
      case FLOAT -> 0.0f;
      case DOUBLE -> 0.0;
    };
  }

  /** Whether a literal is the given number exactly ({@code -0.0} is not {@code 0.0}). */
  public static boolean is(@Nullable Object literal, double number) {
    return literal instanceof Number n
        && Double.doubleToLongBits(n.doubleValue()) == Double.doubleToLongBits(number);
  }
}
