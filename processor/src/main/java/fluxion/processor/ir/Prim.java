package fluxion.processor.ir;

import static fluxion.processor.ir.Row.call;
import static fluxion.processor.ir.Row.cast;
import static fluxion.processor.ir.Row.comparison;
import static fluxion.processor.ir.Row.exact;
import static fluxion.processor.ir.Row.inexact;
import static fluxion.processor.ir.Row.infix;
import static fluxion.processor.ir.Row.prefix;
import static fluxion.processor.ir.Row.wrapper;
import static fluxion.processor.ir.Trait.CHEAP;
import static fluxion.processor.ir.Trait.OPAQUE;
import static fluxion.processor.ir.Trait.STEP;
import static fluxion.processor.ir.Trait.THROWS;
import static fluxion.processor.ir.Trait.THROWS_ON_ZERO;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The table of scalar primitives: for each its Java spelling, its meaning, and for each operand the
 * partial derivative applied to a direction {@code t}. Multiplication by a scalar is its own
 * transpose, so the one rule serves both modes: {@code t} is the operand's tangent in forward mode,
 * the result's adjoint in reverse mode. No rule for an operand: the derivative is zero,
 * structurally.
 *
 * <p>In a rule {@code x} are the operands and {@code y} is the result. A rule may not mention
 * another constant of the table; it speaks through the builder. Rules longer than a line, and all
 * that fix a convention at a kink, are in {@link Partials}. An infinite slope at a finite value
 * meets a direction that is exactly zero as zero ("strong zero"); everywhere else the arithmetic of
 * IEEE 754 takes its course.
 */
public enum Prim {
  // ---- arithmetic

  ADD(infix("+", 11, Operators.sum()).with(CHEAP), (b, x, y, t) -> t, (b, x, y, t) -> t),
  SUB(
      infix("-", 11, Operators.difference()).with(CHEAP),
      (b, x, y, t) -> t,
      (b, x, y, t) -> b.neg(t)),
  MUL(
      infix("*", 12, Operators.product()).with(CHEAP),
      (b, x, y, t) -> b.mul(t, x.get(1)),
      (b, x, y, t) -> b.mul(x.get(0), t)),
  DIV(
      infix("/", 12, Operators.quotient()).with(THROWS_ON_ZERO),
      (b, x, y, t) -> b.div(t, x.get(1)),
      (b, x, y, t) -> b.neg(b.mul(y, b.div(t, x.get(1))))), // the quotient t/x1 is shared
  // The jumps of y are not seen: 1, and -trunc(x0/x1).
  REM(
      infix("%", 12, Operators.remainder()).with(THROWS_ON_ZERO),
      (b, x, y, t) -> t,
      Partials::remainderByDivisor),
  NEG(prefix("-", Operators.negation()).with(CHEAP), (b, x, y, t) -> b.neg(t)),

  // ---- bits and truth values

  AND(
      infix("&", 7, Operators.bits((p, q) -> p & q, (p, q) -> p & q, Boolean::logicalAnd))
          .with(CHEAP)),
  OR(
      infix("|", 5, Operators.bits((p, q) -> p | q, (p, q) -> p | q, Boolean::logicalOr))
          .with(CHEAP)),
  XOR(
      infix("^", 6, Operators.bits((p, q) -> p ^ q, (p, q) -> p ^ q, Boolean::logicalXor))
          .with(CHEAP)),
  COMPLEMENT(prefix("~", Operators.complement()).with(CHEAP)),
  SHL(infix("<<", 10, Operators.shift((p, n) -> p << n, (p, n) -> p << n)).with(CHEAP)),
  SHR(infix(">>", 10, Operators.shift((p, n) -> p >> n, (p, n) -> p >> n)).with(CHEAP)),
  USHR(infix(">>>", 10, Operators.shift((p, n) -> p >>> n, (p, n) -> p >>> n)).with(CHEAP)),
  NOT(prefix("!", Operators.not()).with(CHEAP)),

  // ---- comparisons

  LT(comparison("<", 9, (p, q) -> p < q, (p, q) -> p < q)),
  LE(comparison("<=", 9, (p, q) -> p <= q, (p, q) -> p <= q)),
  GT(comparison(">", 9, (p, q) -> p > q, (p, q) -> p > q)),
  GE(comparison(">=", 9, (p, q) -> p >= q, (p, q) -> p >= q)),
  EQ(infix("==", 8, Operators.equality((p, q) -> p == q, (p, q) -> p == q)).with(CHEAP)),
  NE(infix("!=", 8, Operators.equality((p, q) -> p != q, (p, q) -> p != q)).with(CHEAP)),
  REF_EQ(infix("==", 8, Operators.identity(true)).with(CHEAP)),
  REF_NE(infix("!=", 8, Operators.identity(false)).with(CHEAP)),

  // ---- casts

  TO_BYTE(cast(Type.Scalar.BYTE)),
  TO_SHORT(cast(Type.Scalar.SHORT)),
  TO_CHAR(cast(Type.Scalar.CHAR)),
  TO_INT(cast(Type.INT)),
  TO_LONG(cast(Type.LONG)),
  TO_FLOAT(cast(Type.FLOAT), Partials::throughCast),
  TO_DOUBLE(cast(Type.DOUBLE), Partials::throughCast),

  // ---- by decree

  // A number held constant: no rule, so no derivative. A plus sign changes no bit of it.
  STOP_GRADIENT(prefix("+", Operators.unchanged()).with(CHEAP)),

  // ---- smooth methods of Math

  SIN(inexact("sin"), (b, x, y, t) -> b.mul(b.cos(x.get(0)), t)),
  COS(inexact("cos"), (b, x, y, t) -> b.neg(b.mul(b.sin(x.get(0)), t))),
  TAN(inexact("tan"), (b, x, y, t) -> b.mul(b.add(b.constant(1.0), b.mul(y, y)), t)),
  // At ±1 the slope is infinite: so is the derivative, by strong zero. NaN outside.
  ASIN(inexact("asin"), Partials::asin),
  ACOS(inexact("acos"), (b, x, y, t) -> b.neg(Partials.asin(b, x, y, t))),
  ATAN(
      inexact("atan"), (b, x, y, t) -> b.div(t, b.add(b.constant(1.0), b.mul(x.get(0), x.get(0))))),
  // At (0, 0): NaN.
  ATAN2(inexact("atan2"), Partials::atan2ByY, Partials::atan2ByX),
  SINH(inexact("sinh"), (b, x, y, t) -> b.mul(b.cosh(x.get(0)), t)),
  COSH(inexact("cosh"), (b, x, y, t) -> b.mul(b.sinh(x.get(0)), t)),
  TANH(inexact("tanh"), Partials::tanh),
  EXP(inexact("exp"), (b, x, y, t) -> b.mul(y, t)),
  // Not y + 1, which is 0 below -37, where the truth is not.
  EXPM1(inexact("expm1"), (b, x, y, t) -> b.mul(b.exp(x.get(0)), t)),
  // At the end of the domain: infinite, with no strong zero, for so is the value. NaN outside.
  LOG(inexact("log"), Partials::log),
  LOG10(inexact("log10"), Partials::log10),
  LOG1P(inexact("log1p"), Partials::log1p),
  // At 0: infinite, by strong zero; NaN below. CBRT likewise.
  SQRT(exact("sqrt"), Partials::sqrt),
  CBRT(inexact("cbrt"), Partials::cbrt),
  // At (0, 0): 0, the subgradient of least norm.
  HYPOT(
      inexact("hypot"),
      (b, x, y, t) -> Partials.hypot(b, x.get(0), y, t),
      (b, x, y, t) -> Partials.hypot(b, x.get(1), y, t)),
  // By the base: 0 for exponent 0; infinite at 0 for exponents in (0, 1), by strong zero.
  // By the exponent: 0 for base 0 and exponents from 0 on; NaN for bases below 0.
  POW(inexact("pow"), Powers::byBase, Powers::byExponent),
  FMA(
      exact("fma"),
      (b, x, y, t) -> b.mul(x.get(1), t),
      (b, x, y, t) -> b.mul(x.get(0), t),
      (b, x, y, t) -> t),
  TO_RADIANS(exact("toRadians").with(CHEAP), (b, x, y, t) -> b.toRadians(t)),
  TO_DEGREES(exact("toDegrees").with(CHEAP), (b, x, y, t) -> b.toDegrees(t)),
  SCALB(exact("scalb"), (b, x, y, t) -> b.scalb(t, x.get(1))),

  // ---- piecewise methods of Math

  // At 0 the derivative is 0, whatever the sign of the zero.
  ABS(exact("abs").with(CHEAP), Partials::abs),
  // A tie goes to the first operand, -0.0 and 0.0 are a tie, NaN goes to both.
  MAX(exact("max").with(CHEAP), Partials::maxByFirst, Partials::maxBySecond),
  MIN(exact("min").with(CHEAP), Partials::minByFirst, Partials::minBySecond),
  // On a bound the derivative goes to the value; NaN goes to all.
  CLAMP(
      exact("clamp").with(THROWS),
      Partials::clampByValue,
      Partials::clampByLow,
      Partials::clampByHigh),
  // At a zero of the first operand its sign bit counts; nothing for the sign.
  COPY_SIGN(exact("copySign").with(CHEAP), Partials::copySign),
  // As REM: 1, and -rint(x0/x1).
  IEEE_REMAINDER(exact("IEEEremainder"), (b, x, y, t) -> t, Partials::remainderByDivisor),
  NEXT_AFTER(exact("nextAfter"), (b, x, y, t) -> t), // nothing for the direction of the step
  NEXT_UP(exact("nextUp"), (b, x, y, t) -> t),
  NEXT_DOWN(exact("nextDown"), (b, x, y, t) -> t),

  // ---- steps: zero at the steps too

  SIGNUM(exact("signum").with(CHEAP, STEP)),
  FLOOR(exact("floor").with(STEP)),
  CEIL(exact("ceil").with(STEP)),
  RINT(exact("rint").with(STEP)),
  ROUND(exact("round").with(STEP)),
  ULP(exact("ulp")),
  GET_EXPONENT(exact("getExponent")),

  // ---- methods of Math for integers

  ADD_EXACT(exact("addExact").with(THROWS)),
  SUBTRACT_EXACT(exact("subtractExact").with(THROWS)),
  MULTIPLY_EXACT(exact("multiplyExact").with(THROWS)),
  DIVIDE_EXACT(exact("divideExact").with(THROWS)),
  FLOOR_DIV_EXACT(exact("floorDivExact").with(THROWS)),
  CEIL_DIV_EXACT(exact("ceilDivExact").with(THROWS)),
  INCREMENT_EXACT(exact("incrementExact").with(THROWS)),
  DECREMENT_EXACT(exact("decrementExact").with(THROWS)),
  NEGATE_EXACT(exact("negateExact").with(THROWS)),
  ABS_EXACT(exact("absExact").with(THROWS)),
  POW_EXACT(exact("powExact").with(THROWS)),
  UNSIGNED_MULTIPLY_EXACT(exact("unsignedMultiplyExact").with(THROWS)),
  UNSIGNED_POW_EXACT(exact("unsignedPowExact").with(THROWS)),
  TO_INT_EXACT(exact("toIntExact").with(THROWS)),
  FLOOR_DIV(exact("floorDiv").with(THROWS_ON_ZERO)),
  FLOOR_MOD(exact("floorMod").with(THROWS_ON_ZERO)),
  CEIL_DIV(exact("ceilDiv").with(THROWS_ON_ZERO)),
  CEIL_MOD(exact("ceilMod").with(THROWS_ON_ZERO)),
  MULTIPLY_FULL(exact("multiplyFull").with(CHEAP)),
  MULTIPLY_HIGH(exact("multiplyHigh")),
  UNSIGNED_MULTIPLY_HIGH(exact("unsignedMultiplyHigh")),

  // ---- methods of the wrapper classes

  IS_NAN(wrapper("isNaN", Double.class, Float.class).with(CHEAP)),
  IS_INFINITE(wrapper("isInfinite", Double.class, Float.class).with(CHEAP)),
  IS_FINITE(wrapper("isFinite", Double.class, Float.class).with(CHEAP)),
  COMPARE(wrapper("compare", Double.class, Float.class, Integer.class, Long.class)),
  COMPARE_UNSIGNED(wrapper("compareUnsigned", Integer.class, Long.class)),
  DIVIDE_UNSIGNED(wrapper("divideUnsigned", Integer.class, Long.class).with(THROWS_ON_ZERO)),
  REMAINDER_UNSIGNED(wrapper("remainderUnsigned", Integer.class, Long.class).with(THROWS_ON_ZERO)),
  SIGN_OF_INTEGER(wrapper("signum", Integer.class, Long.class).with(CHEAP)),
  TO_UNSIGNED_LONG(call(Integer.class, "toUnsignedLong").with(CHEAP)),
  BIT_COUNT(wrapper("bitCount", Integer.class, Long.class)),
  HIGHEST_ONE_BIT(wrapper("highestOneBit", Integer.class, Long.class)),
  LOWEST_ONE_BIT(wrapper("lowestOneBit", Integer.class, Long.class)),
  LEADING_ZEROS(wrapper("numberOfLeadingZeros", Integer.class, Long.class)),
  TRAILING_ZEROS(wrapper("numberOfTrailingZeros", Integer.class, Long.class)),
  REVERSE(wrapper("reverse", Integer.class, Long.class)),
  REVERSE_BYTES(wrapper("reverseBytes", Integer.class, Long.class)),
  ROTATE_LEFT(wrapper("rotateLeft", Integer.class, Long.class)),
  ROTATE_RIGHT(wrapper("rotateRight", Integer.class, Long.class)),
  DOUBLE_TO_LONG_BITS(call(Double.class, "doubleToLongBits").with(OPAQUE)),
  DOUBLE_TO_RAW_LONG_BITS(call(Double.class, "doubleToRawLongBits").with(OPAQUE)),
  LONG_BITS_TO_DOUBLE(call(Double.class, "longBitsToDouble").with(OPAQUE)),
  FLOAT_TO_INT_BITS(call(Float.class, "floatToIntBits").with(OPAQUE)),
  FLOAT_TO_RAW_INT_BITS(call(Float.class, "floatToRawIntBits").with(OPAQUE)),
  INT_BITS_TO_FLOAT(call(Float.class, "intBitsToFloat").with(OPAQUE));

  private final Row row;
  private final List<Partial> partials;

  Prim(Row row, Partial... partials) {
    this.row = row;
    this.partials = List.of(partials);
  }

  /**
   * The primitive for all overloads of a static method, also where Java has an operator for the
   * same thing ({@code Integer.sum}).
   *
   * @param owner the class's full name
   */
  public static Optional<Prim> ofMethod(String owner, String method) {
    return Optional.ofNullable(Catalogue.BY_METHOD.get(owner + "." + method));
  }

  /** The cast to a primitive type other than {@code boolean}. */
  public static Prim castTo(Type.Scalar type) {
    return valueOf("TO_" + type.name());
  }

  /** The primitive of that name in IR text. */
  public static Optional<Prim> named(String name) {
    return Optional.ofNullable(Catalogue.BY_NAME.get(name));
  }

  /** The full names of the static methods that it stands for. */
  List<String> methods() {
    return row.methods();
  }

  /** How Java writes it. */
  public Spelling spelling() {
    return row.spelling();
  }

  /** The number of operands. */
  public int arity() {
    return row.meaning().arity();
  }

  /**
   * The result's type.
   *
   * @throws IllegalArgumentException if it does not apply to operands of these types
   */
  public Type result(List<Type> operands) {
    return row.meaning().result(operands);
  }

  /** The value, for boxed operands; {@code null} stands for itself. */
  public Object eval(boolean strict, List<Object> operands) {
    return row.meaning().eval(strict, operands);
  }

  /** Whether {@code StrictMath} has a version that may differ in the last bits. */
  public boolean hasStrictForm() {
    return row.meaning().hasStrictForm();
  }

  /** The rule for an operand, or null if the derivative is structurally zero. */
  public @Nullable Partial partial(int operand) {
    return operand < partials.size() ? partials.get(operand) : null;
  }

  /** Whether computing it again costs no more than loading it from memory. */
  public boolean cheap() {
    return row.traits().contains(CHEAP);
  }

  /** Whether it can throw: integer division, exact arithmetic, {@code clamp}. */
  public boolean mayThrow(List<Value> operands) {
    return mayThrow(operands, operand -> false);
  }

  /** Whether it can throw, given which operands are known not to be zero. */
  public boolean mayThrow(List<Value> operands, Predicate<Value> nonzero) {
    return row.traits().contains(THROWS)
        || (dividesIntegers(operands) && !nonzero.test(operands.get(1)));
  }

  /** Whether it is a division of integers, or the remainder of one. */
  public boolean dividesIntegers(List<Value> operands) {
    return row.traits().contains(THROWS_ON_ZERO) && !operands.get(0).type().byValue();
  }

  /** Whether its derivative is zero wherever it has one: users are warned. */
  public boolean zeroAlmostEverywhere() {
    return row.traits().contains(STEP);
  }

  /** Whether an operand that carries derivatives is an error: they could not be followed. */
  public boolean opaqueToDerivatives() {
    return row.traits().contains(OPAQUE);
  }

  /** The name in IR text. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
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
