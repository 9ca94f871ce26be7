package fluxion.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of scalar primitives: for each its Java spelling, its meaning, and for each operand the
 * partial derivative applied to a direction {@code t}. Multiplication by a scalar is its own transpose,
 * so the one rule serves both modes: {@code t} is the operand's tangent in forward mode, the result's
 * adjoint in reverse mode. No rule for an operand: the derivative is zero, structurally.
 */
public enum Prim {
  ADD(
      Spelling.infix("+", 11),
      Meaning.arithmetic(Integer::sum, Long::sum, Float::sum, Double::sum),
      (b, x, y, t) -> t,
      (b, x, y, t) -> t),
  SUB(
      Spelling.infix("-", 11),
      Meaning.arithmetic((p, q) -> p - q, (p, q) -> p - q, (p, q) -> p - q, (p, q) -> p - q),
      (b, x, y, t) -> t,
      (b, x, y, t) -> b.neg(t)),
  MUL(
      Spelling.infix("*", 12),
      Meaning.arithmetic((p, q) -> p * q, (p, q) -> p * q, (p, q) -> p * q, (p, q) -> p * q),
      (b, x, y, t) -> b.mul(t, x.get(1)),
      (b, x, y, t) -> b.mul(x.get(0), t)),
  SIN(
      Spelling.math("sin"),
      Meaning.real(Math::sin, StrictMath::sin),
      (b, x, y, t) -> b.mul(b.cos(x.get(0)), t)),
  COS(
      Spelling.math("cos"),
      Meaning.real(Math::cos, StrictMath::cos),
      (b, x, y, t) -> b.neg(b.mul(b.sin(x.get(0)), t)));

  private final Spelling spelling;
  private final Meaning meaning;
  private final List<Partial> partials;

  Prim(Spelling spelling, Meaning meaning, Partial... partials) {
    this.spelling = spelling;
    this.meaning = meaning;
    this.partials = List.of(partials);
  }

  /** How Java writes it. */
  public Spelling spelling() {
    return spelling;
  }

  /** The number of operands. */
  public int arity() {
    return meaning.arity();
  }

  /**
   * The result's type.
   *
   * @throws IllegalArgumentException if it does not apply to operands of these types
   */
  public Type result(List<Type> operands) {
    return meaning.result(operands);
  }

  /** The value, for boxed operands. */
  public Object eval(boolean strict, List<Object> operands) {
    return meaning.eval(strict, operands);
  }

  /** Whether {@code StrictMath} has a version that may differ in the last bits. */
  public boolean hasStrictForm() {
    return meaning.hasStrictForm();
  }

  /** The rule for an operand, or null if the derivative is structurally zero. */
  public @Nullable Partial partial(int operand) {
    return operand < partials.size() ? partials.get(operand) : null;
  }

  /** Whether computing it again costs no more than loading it from memory. */
  public boolean cheap() {
    return spelling.form() != Spelling.Form.MATH; // the table's author refines this
  }

  /** Whether it can throw: integer division by what is not a known non-zero. */
  public boolean mayThrow(List<Value> operands) {
    return false; // the table's author refines this
  }

  /** A partial derivative applied to a direction. */
  @FunctionalInterface
  public interface Partial {
    /**
     * Appends the code.
     *
     * @param b where to
     * @param x the operands
     * @param y the result
     * @param t the direction
     * @return the product of the partial and the direction
     */
    Value apply(Builder b, List<Value> x, Value y, Value t);
  }
}
