package fluxion.processor.programs;

import static fluxion.processor.programs.Node.expression;
import static fluxion.processor.programs.Types.CUBE;
import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.FLOAT;
import static fluxion.processor.programs.Types.INT;
import static fluxion.processor.programs.Types.LONG;
import static fluxion.processor.programs.Types.MATRIX;
import static fluxion.processor.programs.Types.NEST;
import static fluxion.processor.programs.Types.PAIR;
import static fluxion.processor.programs.Types.PAIRS;
import static fluxion.processor.programs.Types.READ;
import static fluxion.processor.programs.Types.ROW;

/** Random expressions of type {@code double}. */
final class DoubleExpressions {
  private static final String[] UNARY = {
    "Math.sin(#)",
    "Math.cos(#)",
    "Math.tanh(#)",
    "Math.atan(#)",
    "Math.sqrt(1.2 + Math.sin(#))",
    "Math.log(1.5 + Math.cos(#))",
    "Math.exp(Math.sin(#))",
    "Math.expm1(0.5 * Math.tanh(#))",
    "Math.log1p(0.5 + 0.4 * Math.sin(#))",
    "Math.cbrt(1.5 + Math.cos(#))",
    "Math.sinh(Math.tanh(#))",
    "Math.cosh(Math.sin(#))",
    "Math.asin(0.8 * Math.sin(#))",
    "Math.acos(0.8 * Math.cos(#))",
    "Math.tan(0.7 * Math.tanh(#))",
    "Math.abs(#)",
    "-(#)",
    "(1 / (1.3 + Math.sin(#)))",
    "Math.floor(#)",
    "Math.toRadians(#)",
    "StrictMath.sin(#)",
    "Math.log10(1.5 + Math.sin(#))",
    "Math.scalb(#, -1)",
    "Math.nextUp(#)",
    "(0.2 * Math.rint(#))",
    "Math.signum(#)",
    "(0.1 * Math.round(#))",
    "Math.toDegrees(0.01 * Math.sin(#))",
  };
  private static final String[] BINARY = {
    "(# + #)",
    "(# - #)",
    "(# * Math.cos(#))",
    "(# + 0.5 * #)",
    "(# - 0.3 * #)",
    "(Math.sin(#) * Math.tanh(#))",
    "(# / (1.6 + Math.cos(#)))",
    "Math.pow(1.4 + Math.sin(#), Math.tanh(#))",
    "Math.atan2(#, 1.3 + Math.abs(#))",
    "Math.hypot(#, 1.1 + Math.tanh(#))",
    "Math.max(#, #)",
    "Math.min(#, #)",
    "Math.fma(0.6, #, #)",
    "Math.copySign(#, #)",
    "(Math.sin(#) % (1.5 + 0.1 * Math.cos(#)))",
    "Math.IEEEremainder(#, 1.7 + 0.1 * Math.sin(#))",
    "Double.max(#, #)",
    "Double.sum(#, #)",
  };
  private static final String[] GUARDED = {
    "(v > 0 ? M.tanh(M.log(v)) : #)",
    "(v <= 0 ? # : M.sqrt(v))",
    "(v > 0.01 ? M.sqrt(v - 0.01) : #)",
    "(v != 0 ? M.atan(0.1 / v) : #)",
    "(v == 0 ? # : M.sin(v) / v)",
    "(v < 0 ? M.pow(-v, 0.3) : #)",
    "(M.abs(v) < 1 ? M.asin(v) : #)",
    "(M.abs(v) > 0.1 ? M.sin(1 / v) : -0.0 * #)",
    "(0.3 * # + (v > 0 && M.log(v) < 0.5 ? 1 / (v + 0.1) : -0.0))",
  };
  private static final String[] BOUNDED = {
    "Math.sin(#)", "Math.tanh(#)", "Math.cos(#)", "Math.atan(#)", "(0.9 * Math.sin(#))"
  };

  private final Scope scope;
  private final Expressions expressions;
  private final boolean floats;

  DoubleExpressions(Scope scope, Expressions expressions, boolean floats) {
    this.scope = scope;
    this.expressions = expressions;
    this.floats = floats;
  }

  /** A function that keeps anything within a few units. */
  static String bounded(Scope scope) {
    return scope.one(BOUNDED);
  }

  Node of(int depth) {
    if (depth <= 0 || scope.chance(15)) {
      return leaf();
    }
    if (scope.chance(4) && scope.hasAssignable(DOUBLE)) {
      String wrap = bounded(scope);
      return expression(DOUBLE, "(" + scope.assignable(DOUBLE) + " = " + wrap + ")", of(depth - 1));
    }
    if (scope.chance(4)) {
      return guarded(depth - 1);
    }
    if (scope.chance(6)) {
      return number();
    }
    if (scope.chance(5)) {
      return choice(depth - 1);
    }
    return scope.chance(45)
        ? expression(DOUBLE, scope.one(UNARY), of(depth - 1))
        : expression(DOUBLE, scope.one(BINARY), of(depth - 1), of(depth - 1));
  }

  private Node choice(int depth) {
    Choices.Selector over = expressions.choices().selector();
    String cases =
        over.all() && scope.chance(50)
            ? "case %1$s -> #;\ncase %2$s -> {\nyield 1.0 * #;\n}\ncase %3$s -> #;"
            : "case %1$s, %3$s -> #;\ncase %2$s -> {\nyield 1.0 * #;\n}\ndefault -> #;";
    return expression(
        DOUBLE,
        "switch (#) {\n" + cases.formatted(over.labels().toArray()) + "\n}",
        over.value(),
        of(depth),
        of(depth),
        of(depth));
  }

  /** Something that is infinite, or no number at all, where it is not reached. */
  private Node guarded(int depth) {
    String v = scope.has(DOUBLE) ? scope.any(DOUBLE) : "ROOT";
    return expression(
        DOUBLE, scope.one(GUARDED).replaceAll("\\bv\\b", v).replace("M.", "Math."), of(depth));
  }

  /** A number made of another type. */
  private Node number() {
    if (floats && scope.chance(50)) {
      return expression(DOUBLE, "#", expressions.of(FLOAT, 1));
    }
    return scope.chance(70)
        ? expression(DOUBLE, "(0.25 * (# & 7))", expressions.of(INT, 1))
        : expression(DOUBLE, "(0.05 * (# & 15))", expressions.of(LONG, 1));
  }

  private Node leaf() {
    if (scope.has(ROW) && scope.chance(35)) {
      return expression(DOUBLE, "#[#]", expressions.of(ROW, 0), expressions.index());
    }
    if (scope.has(READ) && scope.chance(40)) {
      return expression(DOUBLE, scope.any(READ) + "[#]", expressions.index());
    }
    if (scope.has(MATRIX) && scope.chance(30)) {
      return expression(
          DOUBLE, "#[#][#]", expressions.of(MATRIX, 0), expressions.index(), expressions.index());
    }
    if (scope.has(CUBE) && scope.chance(30)) {
      return expression(
          DOUBLE,
          "#[#][#][#]",
          expressions.of(CUBE, 0),
          expressions.index(),
          expressions.index(),
          expressions.index());
    }
    if (scope.has(PAIRS) && scope.chance(30)) {
      return expression(
          DOUBLE,
          "#[#]" + scope.one(".x()", ".y()"),
          expressions.of(PAIRS, 0),
          expressions.index());
    }
    if (scope.has(PAIR) && scope.chance(30)) {
      return scope.chance(80)
          ? expression(DOUBLE, "#" + scope.one(".x()", ".y()"), expressions.of(PAIR, 0))
          : expression(DOUBLE, "#.mix(#)", expressions.of(PAIR, 0), literal());
    }
    if (scope.has(NEST) && scope.chance(30)) {
      return scope.chance(70)
          ? expression(DOUBLE, "#" + scope.one(".p().x()", ".w()[2]"), expressions.of(NEST, 0))
          : expression(DOUBLE, "#.head()", expressions.of(NEST, 0));
    }
    if (scope.chance(4)) {
      return scope.chance(70)
          ? expression(DOUBLE, "TABLE[#]", expressions.index())
          : expression(DOUBLE, "ROOT");
    }
    return scope.has(DOUBLE) && scope.chance(85)
        ? expression(DOUBLE, scope.any(DOUBLE))
        : literal();
  }

  private Node literal() {
    return scope.chance(4)
        ? expression(DOUBLE, "-0.0")
        : expression(DOUBLE, (1 + scope.below(19)) / 10.0 + "");
  }
}
