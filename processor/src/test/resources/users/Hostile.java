package customer;

import fluxion.Derivative;
import fluxion.Differentiable;
import fluxion.check.GradientCheck;
import java.util.List;
import java.util.Map;

/** Java that is allowed, and that nobody writes: names, constants, comments, annotations. */
public final class Hostile {
  private Hostile() {}

  // Classes named as those that generated code might use.
  static final class Math {
    static double sin(double x) {
      return x * x;
    }
  }

  static final class Double {
    static final double MAX_VALUE = 3;
  }

  static final class Override {}

  static final class System {}

  static final class Arrays {}

  static final class Tape {}

  static final class IllegalArgumentException {}

  record Point(double x, double[] y) {}

  @Differentiable
  static double shadowed(double x, double[] y) {
    double s = x;
    int i = 0;
    while (s < 10) {
      s += Math.sin(s) * y[i % y.length] + Double.MAX_VALUE;
      y = y.clone();
      y[0] = s / 10;
      i++;
    }
    return java.lang.Math.sin(s);
  }

  record Generated(double xBar, double xDot, double value, double tangent, double t1, double n) {}

  /** Parameters and locals named as what is generated. */
  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double generated(
      double xBar, double xDot, double value, double tangent, double t1, double n) {
    double resultBar = xBar * xDot;
    double t2 = value * tangent;
    double adjoint = t1 * n;
    double resultDot = adjoint * adjoint;
    return resultBar + t2 * adjoint + java.lang.Math.sin(adjoint) * resultDot;
  }

  record Tapes(double[] tape, double[] tape1, double pop, double push, double reverse) {}

  @Differentiable
  static double tapes(
      double[] tape, double[] tape1, int size, double pop, double push, double reverse) {
    double top = 0;
    for (int i = 0; i < size; i++) {
      while (top < 5 * (i + 1)) {
        top += tape[i] * pop * push + 1;
        tape1[i] = top * tape1[i];
      }
      top *= reverse;
    }
    return top + tape1[0];
  }

  /** Words that are keywords here and there only, in records and in modules. */
  @Differentiable
  static double record(double sealed, double permits, double var, double when, double module) {
    return sealed * permits * java.lang.Math.cosh(module) + var * when;
  }

  @Differentiable
  static double $(double $, double _x, double $$) {
    double _$ = $ * _x;
    return _$ * java.lang.Math.exp($$);
  }

  /** Components of a record may not have these names. */
  @Differentiable
  static double ofObject(double hashCode, double toString, double getClass, double clone) {
    return hashCode * toString + getClass * clone;
  }

  @Differentiable
  static double größe(double λ, double 変数) {
    double Δt = λ * 変数;
    return Δt * java.lang.Math.cos(Δt);
  }

  @Differentiable
  static double constants(double x) {
    return x * 1.7976931348623157e308 * 0x1.8p-1023
        + Long.MIN_VALUE * x
        + 4.9e-324
        + '\uFFFF'
        + 0b1010_1010
        + 1_0.5e1_0
        + (byte) 300 * x
        + -0.0;
  }

  @Differentiable
  static <A extends Number & Comparable<A>, B> double generic(
      double x, A a, List<? super B> l, Map<String, ? extends List<B[]>> m) {
    return x * a.doubleValue() * l.size() * x;
  }

  // @formatter:off
  @Differentiable @Deprecated @SuppressWarnings({"all", "fluxion"}) static final double annotated(
      @Deprecated final double x, final @SuppressWarnings("x") double /* here */ y) {
    ;;{{}} @SuppressWarnings("unused") final double z = x /* ; } */ * y; // } "
    String s = """
        } " \" \""" { // no
        """;
    String t = "\u005c\u005c; } /* */ // ";
    char c = '\'';
    return /* a */ z /* b */ * x // c
        * s.length() * t.length() * c;
  }

  /** Unicode escapes, which javac resolves before all else. */
  @Differentiable
  st\u0061tic double escaped(double \u0078, int n) \u007b
    double y = switch (n) { case 1 -> x; \uu0064efault -> \u0033 * x; }; // \u000a y *= x;
    String s = \u0022}\u005c\u0022" + "\\u0022".concat("\u005c\u005c");
    try { n += Integer.parseInt(s + "\u0022.concat("x")); } catch (NumberFormatException \u0065) { n\u002b+; }
    return y * n * s.length();
  }

  @Differentiable
  static double[] dimensions(double x[], double[] y[])[] {
    return new double[][] {x, y[0]};
  }
  // @formatter:on

  /** Deprecated with all that is in it. */
  @Deprecated
  static final class Old {
    record Pair(double a, double b) {}
  }

  @Differentiable
  @SuppressWarnings("deprecation")
  static double ofOld(Old.Pair p) {
    return p.a * p.a * p.b;
  }

  @Differentiable
  static double labelled(double x) {
    a:
    for (; ; ) {
      b:
      {
        if (x > 1) break a;
        x *= 2;
        if (x > 100) break b;
        continue a;
      }
    }
    return x * x;
  }

  @Differentiable
  static double constant(double x) {
    return 3;
  }

  @Differentiable
  static void empty(double[] x) {
    if (x.length > 100) {
      x[0] = 1;
    }
  }

  /** Throws if a derivative is wrong. */
  public static void check() {
    GradientCheck.at(new Point(1.5, new double[] {0.3, 0.2}))
        .gradient(p -> shadowed(p.x, p.y), p -> Hostile_Grad.shadowedGrad(p.x, p.y));
    GradientCheck.at(new Generated(0.1, 0.2, 0.3, 0.4, 0.5, 0.6))
        .gradient(
            p -> generated(p.xBar, p.xDot, p.value, p.tangent, p.t1, p.n),
            p -> Hostile_Grad.generatedGrad(p.xBar, p.xDot, p.value, p.tangent, p.t1, p.n));
    GradientCheck.at(new Generated(0.1, 0.2, 0.3, 0.4, 0.5, 0.6))
        .hessian(
            p -> Hostile_Grad.generatedGrad(p.xBar, p.xDot, p.value, p.tangent, p.t1, p.n),
            p -> Hostile_Grad.generatedHessian(p.xBar, p.xDot, p.value, p.tangent, p.t1, p.n));
    GradientCheck.at(new Tapes(new double[] {0.3, 0.4}, new double[] {1, 2}, 1.1, 1.2, 0.9))
        .gradient(
            p -> tapes(p.tape, p.tape1, 2, p.pop, p.push, p.reverse),
            p -> Hostile_Grad.tapesGrad(p.tape, p.tape1, 2, p.pop, p.push, p.reverse));
    double[] five = {0.5, 0.6, 0.7, 0.8, 0.9};
    GradientCheck.at(five)
        .gradient(
            p -> record(p[0], p[1], p[2], p[3], p[4]),
            p -> Hostile_Grad.recordGrad(p[0], p[1], p[2], p[3], p[4]));
    GradientCheck.at(new double[] {0.5, 0.6, 0.7})
        .gradient(p -> $(p[0], p[1], p[2]), p -> Hostile_Grad.$Grad(p[0], p[1], p[2]));
    GradientCheck.at(new double[] {0.5, 0.6, 0.7, 0.8})
        .gradient(
            p -> ofObject(p[0], p[1], p[2], p[3]),
            p -> Hostile_Grad.ofObjectGrad(p[0], p[1], p[2], p[3]));
    GradientCheck.at(new double[] {0.5, 0.6})
        .gradient(p -> größe(p[0], p[1]), p -> Hostile_Grad.größeGrad(p[0], p[1]));
    GradientCheck.at(0.5).gradient(Hostile::constants, Hostile_Grad::constantsGrad);
    GradientCheck.at(0.5)
        .gradient(
            x -> generic(x, 3, List.of(1), Map.of()),
            x -> Hostile_Grad.genericGrad(x, 3, List.of(1), Map.of()));
    GradientCheck.at(new double[] {0.5, 0.6})
        .gradient(p -> annotated(p[0], p[1]), p -> Hostile_Grad.annotatedGrad(p[0], p[1]));
    GradientCheck.at(0.3).gradient(x -> escaped(x, 2), x -> Hostile_Grad.escapedGrad(x, 2));
    GradientCheck.at(0.3).gradient(Hostile::labelled, Hostile_Grad::labelledGrad);
    GradientCheck.at(0.3).gradient(Hostile::constant, Hostile_Grad::constantGrad);
    GradientCheck.at(0.3)
        .vjp(
            x -> dimensions(new double[] {x}, new double[][] {{x * x}}),
            (x, c) -> {
              var g = Hostile_Grad.dimensionsVjp(new double[] {x}, new double[][] {{x * x}}, c);
              return g.x()[0] + 2 * x * g.y()[0][0];
            });
  }
}
