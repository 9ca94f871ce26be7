package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.lang.Double.NaN;

import fluxion.processor.diagnostics.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What derivatives are where there are none, or where the obvious formula goes wrong. */
class ConventionsTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  /** The derivative by one operand at a point, in a direction, is expected to the last bits. */
  private record Case(Prim prim, List<Double> x, int operand, double direction, double expected) {
    @Override
    public String toString() {
      return prim + "" + x + " by " + operand + " towards " + direction + " = " + expected;
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  /** A unary primitive. */
  private static void at(Prim prim, double x, double direction, double expected) {
    CASES.add(new Case(prim, List.of(x), 0, direction, expected));
  }

  /** A binary primitive, and both its derivatives in direction 1. */
  private static void at(Prim prim, double p, double q, double byFirst, double bySecond) {
    CASES.add(new Case(prim, List.of(p, q), 0, 1, byFirst));
    CASES.add(new Case(prim, List.of(p, q), 1, 1, bySecond));
  }

  private static void clamp(double v, double low, double high, double... expected) {
    for (int k = 0; k < 3; k++) {
      CASES.add(new Case(Prim.CLAMP, List.of(v, low, high), k, 3, expected[k] * 3));
    }
  }

  static {
    // Infinite slopes at finite values: infinite, but zero towards zero.
    at(Prim.SQRT, 0.0, 1, INF);
    at(Prim.SQRT, 0.0, -1, -INF);
    at(Prim.SQRT, 0.0, 0.0, 0);
    at(Prim.SQRT, 0.0, -0.0, 0);
    at(Prim.SQRT, -1, 1, NaN);
    at(Prim.SQRT, -1, 0, NaN);
    at(Prim.SQRT, 4, 1, 0.25);
    at(Prim.SQRT, INF, 1, 0);
    at(Prim.CBRT, 0.0, 1, INF);
    at(Prim.CBRT, -0.0, 1, INF);
    at(Prim.CBRT, 0.0, 0.0, 0);
    at(Prim.CBRT, -8, 1, 1.0 / 12);
    at(Prim.ASIN, 1, 1, INF);
    at(Prim.ASIN, -1, 1, INF);
    at(Prim.ASIN, 1, 0.0, 0);
    at(Prim.ASIN, -1, 0.0, 0);
    at(Prim.ASIN, 1.5, 1, NaN);
    at(Prim.ASIN, 1 - 1e-12, 1, 707114.6025256454); // 1 - x² alone loses three digits more
    at(Prim.ACOS, 1, 1, -INF);
    at(Prim.ACOS, -1, 1, -INF);
    at(Prim.ACOS, -1, 0.0, 0);
    at(Prim.ACOS, -1.5, 1, NaN);

    // Ends of domains with infinite values: no strong zero.
    at(Prim.LOG, 0, 1, INF);
    at(Prim.LOG, 0, 0, NaN);
    at(Prim.LOG, -1, 1, NaN);
    at(Prim.LOG, NaN, 1, NaN);
    at(Prim.LOG10, 0, 1, INF);
    at(Prim.LOG10, -1, 1, NaN);
    at(Prim.LOG1P, -1, 1, INF);
    at(Prim.LOG1P, -2, 1, NaN);

    // Digits that the obvious formula loses.
    at(Prim.EXPM1, -40, 1, 4.248354255291589e-18);
    at(Prim.TANH, 15, 1, 3.7428e-13);
    at(Prim.ATAN, INF, 1, 0);
    at(Prim.ATAN, 1e200, 1, 0);
    at(Prim.ATAN2, 3e160, 4e160, 1.6e-161, -1.2e-161);
    at(Prim.ATAN2, 1e-170, 1e-170, 5e169, -5e169);
    at(Prim.ATAN2, 0, 0, NaN, NaN);
    at(Prim.ATAN2, 0, -1, -1, 0);
    at(Prim.HYPOT, 1e6, 1e-3, 1, 1e-9);
    at(Prim.HYPOT, 3e200, 4e200, 0.6, 0.8);
    at(Prim.HYPOT, 0, 0, 0, 0);
    at(Prim.HYPOT, -0.0, 0, 0, 0);

    // pow
    at(Prim.POW, 0, 0, 0, 0);
    at(Prim.POW, 0, 0.5, INF, 0);
    at(Prim.POW, 0, 1, 1, 0);
    at(Prim.POW, 0, 1.5, 0, 0);
    at(Prim.POW, 0, 2, 0, 0);
    at(Prim.POW, -0.0, 2, 0, 0);
    at(Prim.POW, 0, 3, 0, 0);
    at(Prim.POW, 5, 0, 0, Math.log(5));
    at(Prim.POW, NaN, 0, 0, NaN);
    at(Prim.POW, INF, 0, 0, INF);
    at(Prim.POW, 5, 1, 1, 5 * Math.log(5));
    at(Prim.POW, 5, 2, 10, 25 * Math.log(5));
    at(Prim.POW, -2, 3, 12, NaN);
    at(Prim.POW, -2, 4, -32, NaN);
    at(Prim.POW, -2, 5, 80, NaN);
    at(Prim.POW, -2, -1, -0.25, NaN);
    at(Prim.POW, -2, 0.5, NaN, NaN);
    at(Prim.POW, 1e-200, 1.7, 1.7 * Math.pow(1e-200, 0.7), 0); // 1e-200^1.7 is 0
    CASES.add(new Case(Prim.POW, List.of(0.0, 0.5), 0, 0.0, 0));
    CASES.add(new Case(Prim.POW, List.of(0.0, 2.0), 0, 0.0, 0));
    CASES.add(new Case(Prim.POW, List.of(0.0, -1.0), 0, 0.0, NaN)); // the value is infinite
    CASES.add(new Case(Prim.POW, List.of(-2.0, 3.0), 1, 0.0, 0)); // towards another base only
    CASES.add(new Case(Prim.POW, List.of(NaN, 3.0), 1, 0.0, NaN));

    // Kinks.
    at(Prim.ABS, 0.0, 1, 0);
    at(Prim.ABS, -0.0, 1, 0);
    at(Prim.ABS, 0.0, INF, 0);
    at(Prim.ABS, -3, 2, -2);
    at(Prim.ABS, 3, 2, 2);
    at(Prim.ABS, NaN, 1, NaN);
    at(Prim.MAX, 1, 1, 1, 0);
    at(Prim.MAX, 1, 2, 0, 1);
    at(Prim.MAX, 2, 1, 1, 0);
    at(Prim.MAX, -0.0, 0.0, 1, 0);
    at(Prim.MAX, 0.0, -0.0, 1, 0);
    at(Prim.MAX, NaN, 1, NaN, NaN);
    at(Prim.MAX, 1, NaN, NaN, NaN);
    at(Prim.MIN, 1, 1, 1, 0);
    at(Prim.MIN, 1, 2, 1, 0);
    at(Prim.MIN, 2, 1, 0, 1);
    at(Prim.MIN, -0.0, 0.0, 1, 0);
    at(Prim.MIN, 0.0, -0.0, 1, 0);
    at(Prim.MIN, NaN, 1, NaN, NaN);
    at(Prim.MIN, 1, NaN, NaN, NaN);
    clamp(0.5, 0, 1, 1, 0, 0);
    clamp(0, 0, 1, 1, 0, 0);
    clamp(1, 0, 1, 1, 0, 0);
    clamp(-0.5, 0, 1, 0, 1, 0);
    clamp(1.5, 0, 1, 0, 0, 1);
    clamp(1, 1, 1, 1, 0, 0);
    clamp(NaN, 0, 1, NaN, NaN, NaN);
    at(Prim.COPY_SIGN, 2, -3, -1, 0);
    at(Prim.COPY_SIGN, -2, -3, 1, 0);
    at(Prim.COPY_SIGN, 0.0, -0.0, -1, 0);
    at(Prim.COPY_SIGN, -0.0, -0.0, 1, 0);
    at(Prim.COPY_SIGN, -0.0, 1, -1, 0);

    // Jumps.
    at(Prim.REM, 5.5, 2, 1, -2);
    at(Prim.REM, -5.5, 2, 1, 2);
    at(Prim.REM, 5.5, -2, 1, 2);
    at(Prim.REM, -5.5, -2, 1, -2);
    at(Prim.REM, 6, 2, 1, -3);
    at(Prim.REM, 1, 0.1, 1, -9); // though 1 / 0.1 is 10
    at(Prim.REM, 5.5, INF, 1, 0);
    at(Prim.IEEE_REMAINDER, 5.5, 2, 1, -3);
    at(Prim.IEEE_REMAINDER, -5.5, 2, 1, 3);
    at(Prim.IEEE_REMAINDER, 5, 2, 1, -2); // a tie goes to the even quotient
    at(Prim.IEEE_REMAINDER, 7, 2, 1, -4);
    at(Prim.SIGNUM, 0, 1, 0);
    at(Prim.FLOOR, 2, 1, 0);
    at(Prim.CEIL, 2, 1, 0);
    at(Prim.RINT, 2.5, 1, 0);
    at(Prim.ULP, 2, 1, 0);
    at(Prim.STOP_GRADIENT, 2, 1, 0);

    // Straight through.
    at(Prim.NEXT_UP, 2, 3, 3);
    at(Prim.NEXT_DOWN, 2, 3, 3);
    at(Prim.NEXT_AFTER, 2, 3, 1, 0);
    at(Prim.TO_DEGREES, 2, Math.PI, 180);
    at(Prim.TO_RADIANS, 2, 180, Math.PI);
  }

  static Stream<Case> cases() {
    return CASES.stream();
  }

  private static Function rule(Case at) {
    List<Type> types = at.x.stream().map(x -> (Type) Type.DOUBLE).toList();
    return Tangents.by(at.operand, Tangents.apply(at.prim, false, types));
  }

  private static double run(Function function, List<Double> arguments) {
    var module = new Module();
    module.add(function);
    return (Double) new Interpreter(module).call(function.name(), arguments.toArray()).get(0);
  }

  private static void assertSame(String what, double actual, double expected) {
    if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0) {
      assertWithMessage(what).that(actual + 0.0).isEqualTo(expected + 0.0);
    } else {
      double tolerance = what.startsWith("tanh") ? 1e-3 : 1e-15;
      assertWithMessage(what).that(actual / expected).isWithin(tolerance).of(1);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void conventions(Case at) {
    double actual = run(rule(at), Ops.plus(at.x, List.of(at.direction)));
    assertSame(at.toString(), actual, at.expected);
  }

  /** All cases of one primitive. */
  void of(Prim prim) {
    cases().filter(at -> at.prim == prim).forEach(this::conventions);
  }

  /** The same where the exponent is a literal of the program, and the rule knows it. */
  @ParameterizedTest
  @MethodSource("cases")
  void literalExponents(Case at) {
    if (at.prim != Prim.POW || at.operand != 0) {
      return;
    }
    var b = new Builder();
    var x = new Value(Type.DOUBLE, "x");
    Value y = b.pow(x, b.constant(at.x.get(1)));
    Region body = b.region(List.of(x), List.of(y));
    Function power = Function.primal("power", fluxion.processor.diagnostics.Location.NONE, body);
    double actual = run(Tangents.by(0, power), List.of(at.x.get(0), at.direction));
    assertSame(at.toString(), actual, at.expected);
  }

  @Test
  void smallWholeExponentsAreProducts() {
    var b = new Builder();
    var x = new Value(Type.DOUBLE, "x");
    Value y = b.pow(x, b.constant(4.0));
    b.append(
        new Ops.Foreign(b.at(), List.of(), "// rule", List.of(), true, Problem.ACTIVE_FOREIGN));
    Prim.POW.partial(0).apply(b, List.of(x, ((Ops.Const) b.ops().get(0)).result()), y, y);
    String text = b.region(List.of(x), List.of()).ops().toString();
    assertThat(text.substring(text.indexOf("// rule"))).doesNotContain("pow");
  }

  /** Where the first derivative takes the safe side, so do all others. */
  @Test
  void derivativesOfConventions() {
    assertThat(second(Prim.SQRT, 0.0, 0.0)).isEqualTo(0);
    assertThat(second(Prim.CBRT, 0.0, 0.0)).isEqualTo(0);
    assertThat(second(Prim.ASIN, 1.0, 0.0)).isEqualTo(0);
    assertThat(second(Prim.ABS, 0.0, 1.0)).isEqualTo(0);
    assertThat(mixed(Prim.HYPOT, 0, 0.0, 0.0)).isEqualTo(0);
    assertThat(mixed(Prim.POW, 0, 0.0, 0.0)).isEqualTo(0);
    assertThat(mixed(Prim.POW, 0, 2.0, 0.0)).isEqualTo(0.5); // d/dy of y x^(y-1) at y = 0
    assertThat(mixed(Prim.POW, 1, 2.0, 0.0)).isEqualTo(0.5);
    assertThat(mixed(Prim.POW, 1, 0.0, 2.0)).isEqualTo(0);
    assertThat(mixed(Prim.MAX, 0, 1.0, 1.0)).isEqualTo(0);
  }

  /** The second derivative by the only operand, both directions alike. */
  private static double second(Prim prim, double x, double direction) {
    Function f = Tangents.apply(prim, false, List.of(Type.DOUBLE));
    Function twice = Tangents.by(0, Tangents.by(0, f));
    return run(twice, List.of(x, direction, direction));
  }

  /** The second derivative by the one operand, then the other. */
  private static double mixed(Prim prim, int first, double x, double y) {
    Function f = Tangents.apply(prim, false, List.of(Type.DOUBLE, Type.DOUBLE));
    Function twice = Tangents.by(1 - first, Tangents.by(first, f));
    return run(twice, List.of(x, y, 1.0, 1.0));
  }

  /** A square root behind a branch that keeps it at zero. */
  @Test
  void strongZeroThroughMaximum() {
    var b = new Builder();
    var v = new Value(Type.DOUBLE, "v");
    Value y = b.sqrt(b.max(v, b.constant(0.0)));
    Region body = b.region(List.of(v), List.of(y));
    Function f = Function.primal("f", fluxion.processor.diagnostics.Location.NONE, body);
    Function first = Tangents.by(0, f);
    assertThat(run(first, List.of(-2.0, 1.0))).isEqualTo(0);
    assertThat(run(first, List.of(4.0, 1.0))).isEqualTo(0.25);
    assertThat(run(Tangents.by(0, first), List.of(-2.0, 1.0, 1.0))).isEqualTo(0);
  }

  /** Between the floating-point types a direction goes forward or backward. */
  @Test
  void castsPassDirectionsBothWays() {
    var b = new Builder();
    var wide = new Value(Type.DOUBLE, "wide");
    var narrow = new Value(Type.FLOAT, "narrow");
    Prim.Partial rule = Prim.TO_FLOAT.partial(0);
    assertThat(rule.apply(b, List.of(wide), narrow, wide).type()).isEqualTo(Type.FLOAT);
    assertThat(rule.apply(b, List.of(wide), narrow, narrow).type()).isEqualTo(Type.DOUBLE);
    assertThat(rule.apply(b, List.of(narrow), narrow, narrow)).isSameInstanceAs(narrow);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOOR", "CEIL", "RINT", "ROUND", "SIGNUM", "TO_INT", "TO_LONG"})
  void steps(Prim prim) {
    assertThat(prim.zeroAlmostEverywhere()).isTrue();
    assertThat(prim.partial(0)).isNull();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ".*_BITS.*")
  void bitsAreOpaque(Prim prim) {
    assertThat(prim.opaqueToDerivatives()).isTrue();
    assertThat(prim.partial(0)).isNull();
  }

  @Test
  void throwing() {
    List<Value> integers = List.of(new Value(Type.INT), new Value(Type.INT));
    List<Value> doubles = List.of(new Value(Type.DOUBLE), new Value(Type.DOUBLE));
    assertThat(Prim.DIV.mayThrow(integers)).isTrue();
    assertThat(Prim.REM.mayThrow(integers)).isTrue();
    assertThat(Prim.DIV.mayThrow(doubles)).isFalse();
    assertThat(Prim.ADD.mayThrow(integers)).isFalse();
    assertThat(Prim.ADD_EXACT.mayThrow(integers)).isTrue();
    assertThat(Prim.FLOOR_DIV.mayThrow(integers)).isTrue();
    assertThat(Prim.CLAMP.mayThrow(doubles)).isTrue();
  }

  @Test
  void cheapness() {
    assertThat(Prim.MUL.cheap()).isTrue();
    assertThat(Prim.MAX.cheap()).isTrue();
    assertThat(Prim.TO_DOUBLE.cheap()).isTrue();
    assertThat(Prim.DIV.cheap()).isFalse();
    assertThat(Prim.SQRT.cheap()).isFalse();
    assertThat(Prim.SIN.cheap()).isFalse();
  }
}
