package fluxion.processor.ir;

import java.util.List;

/** What a primitive computes: its operand and result types, and its value. */
interface Meaning {
  /** The number of operands. */
  int arity();

  /**
   * The result's type; throws IllegalArgumentException if operands of these types are not taken.
   */
  Type result(List<Type> operands);

  /** The value, for boxed operands of types that are taken. */
  Object eval(boolean strict, List<Object> operands);

  /** Whether {@code strict} makes a difference. */
  default boolean hasStrictForm() {
    return false;
  }

  /** The complaint about operands of the wrong types. */
  static IllegalArgumentException notFor(List<Type> operands) {
    return new IllegalArgumentException("does not apply to " + operands);
  }
}
