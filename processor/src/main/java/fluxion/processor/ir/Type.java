package fluxion.processor.ir;

import java.util.Locale;

/**
 * The types of IR values. Each type decides once and for all what kind of derivative data belongs
 * to its values: {@link #byValue()} (a tangent going forward, an adjoint going backward), {@link
 * #byReference()} (a shadow of the same shape beside the primal), or none.
 */
public sealed interface Type extends CommonTypes {
  /**
   * Whether derivatives of such a value are values themselves: {@code float} and {@code double}.
   */
  default boolean byValue() {
    return false;
  }

  /** Whether the derivative data of such a value is a mutable shadow of the same shape. */
  default boolean byReference() {
    return false;
  }

  /** Whether values of this type can carry derivatives at all. */
  default boolean differentiable() {
    return byValue() || byReference();
  }

  /** Java's primitive types. */
  enum Scalar implements Type {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    @Override
    public boolean byValue() {
      return this == FLOAT || this == DOUBLE;
    }

    /** Whether Java counts it among the integral types. */
    public boolean integral() {
      return this != BOOLEAN && !byValue();
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A Java array; rank n is an array of arrays. */
  record Array(Type element) implements Type {
    @Override
    public boolean byReference() {
      return element.differentiable();
    }

    /** The element type under all dimensions. */
    public Type leaf() {
      return element instanceof Array inner ? inner.leaf() : element;
    }

    /** The number of dimensions. */
    public int rank() {
      return element instanceof Array inner ? inner.rank() + 1 : 1;
    }

    @Override
    public String toString() {
      return element + "[]";
    }
  }

  /**
   * A growable last-in-first-out store; values of each kind of element (doubles, integers,
   * references) keep their own order.
   */
  record Tape() implements Type {
    /** The kinds of elements. */
    public enum Kind {
      /** {@code float} and {@code double}. */
      FLOATING,
      /** All other primitive types, {@code boolean} among them. */
      INTEGRAL,
      /** Arrays and other objects. */
      REFERENCE;

      /** The kind of values of a type. */
      public static Kind of(Type type) {
        if (type instanceof Scalar scalar) {
          return scalar.byValue() ? FLOATING : INTEGRAL;
        }
        return REFERENCE;
      }
    }

    @Override
    public boolean byReference() {
      return true;
    }

    @Override
    public String toString() {
      return "tape";
    }
  }

  /**
   * Any other Java object, passed through and never differentiated.
   *
   * @param name the type as Java source spells it, fully qualified
   */
  record Reference(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /** An array type of the given rank, at least 1. */
  static Array array(Type element, int rank) {
    var array = new Array(element);
    return rank == 1 ? array : array(array, rank - 1);
  }
}
