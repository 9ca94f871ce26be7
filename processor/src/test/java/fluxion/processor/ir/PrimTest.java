package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table of primitives against differences, at points where it is smooth. */
class PrimTest {
  private static final int POINTS = 20;

  /** Reinterpreting bits is not even continuous. */
  private static final String OPAQUE = ".*_BITS.*";

  /** The identity, but for its derivative, which is zero by decree. */
  private static final String STOP_GRADIENT = "STOP_GRADIENT";

  /** The derivative by one operand, by the row's rule; zero if there is none. */
  private static Function rule(Prim prim, List<Type> types, int operand) {
    return Tangents.by(operand, Tangents.apply(prim, false, types));
  }

  private static double run(Function function, List<Object> point, Object... more) {
    var module = new Module();
    module.add(function);
    var arguments = new ArrayList<Object>(point);
    arguments.addAll(List.of(more));
    List<?> results = new Interpreter(module).call(function.name(), arguments.toArray());
    return number(results.get(0));
  }

  private static double number(Object object) {
    if (object instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return object instanceof Character c ? c : ((Number) object).doubleValue();
  }

  /** Central differences, extrapolated once. */
  private static double difference(DoubleUnaryOperator f, double x) {
    double h = 2e-3;
    double coarse = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    double fine = (f.applyAsDouble(x + h / 2) - f.applyAsDouble(x - h / 2)) / h;
    return fine + (fine - coarse) / 3;
  }

  private static List<Object> with(List<Object> point, int k, double x) {
    var moved = new ArrayList<Object>(point);
    moved.set(k, x);
    return moved;
  }

  private static void assertNear(double actual, double expected, double tolerance, String what) {
    double scale = Math.max(1, Math.abs(expected));
    assertWithMessage(what).that(actual).isWithin(tolerance * scale).of(expected);
  }

  /** Operand by operand, for {@code double} operands whatever the other operands are. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {OPAQUE, STOP_GRADIENT})
  void firstDerivatives(Prim prim) {
    for (List<Type> types : Domains.signatures(prim)) {
      for (int k = 0; k < types.size(); k++) {
        if (types.get(k) == Type.DOUBLE) {
          firstDerivative(prim, types, k);
        }
      }
    }
  }

  private static void firstDerivative(Prim prim, List<Type> types, int k) {
    boolean floating = prim.result(types).byValue();
    Function rule = floating ? rule(prim, types, k) : null;
    var random = new Random(42);
    for (int n = 0; n < POINTS; n++) {
      List<Object> point = Domains.sample(prim, types, random);
      double expected =
          difference(x -> number(prim.eval(false, with(point, k, x))), number(point.get(k)));
      // Rules are linear in the direction, which is in the result's type or in the operand's.
      double actual = rule == null ? 0 : run(rule, point, 0.75) / 0.75;
      double tolerance = prim.result(types) == Type.FLOAT ? 1e-3 : 1e-8;
      assertNear(actual, expected, tolerance, "d " + prim + point + " / d operand " + k);
    }
  }

  /** The rule for {@code float} is that for {@code double}, rounded. */
  @ParameterizedTest
  @EnumSource(
      mode = EXCLUDE,
      names = {"TO_FLOAT", "TO_DOUBLE"})
  void floatsAsDoubles(Prim prim) {
    for (List<Type> types : Domains.signatures(prim)) {
      for (int k = 0; k < types.size(); k++) {
        if (types.get(k) == Type.FLOAT && prim.result(types).byValue()) {
          floatAsDouble(prim, types, k);
        }
      }
    }
  }

  private static void floatAsDouble(Prim prim, List<Type> types, int k) {
    List<Type> wide =
        types.stream().map(type -> type == Type.FLOAT ? (Type) Type.DOUBLE : type).toList();
    Function narrowRule = rule(prim, types, k);
    Function wideRule = rule(prim, wide, k);
    var random = new Random(43);
    for (int n = 0; n < POINTS; n++) {
      List<Object> point = Domains.sample(prim, types, random);
      var widened = new ArrayList<Object>();
      for (Object x : point) {
        widened.add(x instanceof Float f ? (Object) f.doubleValue() : x);
      }
      double expected = run(wideRule, widened, 0.75);
      double actual = run(narrowRule, point, 0.75f);
      assertNear(actual, expected, 1e-6, "d " + prim + point + " / d operand " + k);
    }
  }

  /** The rules applied to the rules: second and third derivatives, mixed ones too. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {OPAQUE, STOP_GRADIENT, "TO_FLOAT"})
  void derivativesOfRules(Prim prim) {
    for (List<Type> types : Domains.signatures(prim)) {
      if (types.contains(Type.DOUBLE) && prim.result(types) == Type.DOUBLE) {
        Function f = Tangents.apply(prim, false, types);
        for (int k = 0; k < types.size(); k++) {
          if (types.get(k) == Type.DOUBLE) {
            derivativesOf(prim, Tangents.by(k, f), types, List.of(0.75));
          }
        }
      }
    }
  }

  /** The function takes a point for the primitive, then directions. */
  private static void derivativesOf(
      Prim prim, Function f, List<Type> types, List<Object> directions) {
    for (int k = 0; k < types.size(); k++) {
      if (types.get(k) != Type.DOUBLE) {
        continue;
      }
      int operand = k;
      Function derivative = Tangents.by(k, f);
      var random = new Random(44);
      for (int n = 0; n < POINTS; n++) {
        List<Object> point = Domains.sample(prim, types, random);
        double expected =
            difference(
                x -> run(f, with(point, operand, x), directions.toArray()),
                (Double) point.get(operand));
        List<Object> more = Ops.plus(directions, List.of(1.25));
        double actual = run(derivative, point, more.toArray()) / 1.25;
        assertNear(actual, expected, 1e-7, derivative.name() + point);
      }
      if (directions.size() < 2) {
        derivativesOf(prim, derivative, types, Ops.plus(directions, List.of(1.25)));
      }
    }
  }

  /** A rule in code that says {@code StrictMath} stays there. */
  @ParameterizedTest
  @EnumSource(Prim.class)
  void strictRules(Prim prim) {
    if (!prim.hasStrictForm()) {
      return;
    }
    List<Type> types = Domains.signatures(prim).get(0);
    for (int k = 0; k < prim.arity(); k++) {
      var b = new Builder().strict(true);
      List<Value> x = types.stream().map(type -> new Value(type, "x")).toList();
      prim.partial(k).apply(b, x, new Value(Type.DOUBLE, "y"), new Value(Type.DOUBLE, "t"));
      b.region(List.of(), List.of())
          .walk(
              op -> {
                if (op instanceof Ops.Apply apply) {
                  assertWithMessage("%s in the rule of %s", apply.prim(), prim)
                      .that(apply.strict())
                      .isEqualTo(apply.prim().hasStrictForm());
                }
              });
    }
  }

  /** What a rule appends is well-formed, in every type, for both kinds of direction. */
  @ParameterizedTest
  @EnumSource(Prim.class)
  void rulesAreWellFormed(Prim prim) {
    for (List<Type> types : Domains.signatures(prim)) {
      for (int k = 0; k < types.size(); k++) {
        Prim.Partial partial = prim.partial(k);
        if (partial == null || !types.get(k).byValue()) {
          continue;
        }
        wellFormed(prim, types, types.get(k), prim.result(types), partial);
        wellFormed(prim, types, prim.result(types), types.get(k), partial);
      }
    }
  }

  private static void wellFormed(
      Prim prim, List<Type> types, Type given, Type wanted, Prim.Partial partial) {
    var b = new Builder();
    List<Value> x = types.stream().map(type -> new Value(type, "x")).toList();
    var t = new Value(given, "t");
    Value y = b.apply("y", prim, x);
    Value applied = partial.apply(b, x, y, t);
    var module = new Module();
    Region body = b.region(Ops.plus(x, List.of(t)), List.of(applied));
    module.add(Function.primal("rule", Location.NONE, body));
    assertWithMessage("%s", module).that(Verifier.check(module)).isEmpty();
    assertWithMessage("%s", module).that(applied.type()).isEqualTo(wanted);
  }
}
