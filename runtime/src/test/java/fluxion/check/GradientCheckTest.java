package fluxion.check;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Right derivatives pass, in every shape; wrong ones of each kind are found and explained. */
@SuppressWarnings("ArrayRecordComponent") // As users have them.
class GradientCheckTest {
  private static final double[] POINT = {-1.2, 1, 0.3};

  record Pair(double a, double[] b, int n) {}

  record PairGrad(double a, double[] b) {}

  record Value(double[] value, double[] tangent) {}

  record PairJacobian(double[] a, double[][] b) {}

  // f(x) = sum over i of (i + 1) x_i^3 + x_0 x_1
  private static double cubes(double[] x) {
    double sum = x[0] * x[1];
    for (int i = 0; i < x.length; i++) {
      sum += (i + 1) * x[i] * x[i] * x[i];
      x[i] = Double.NaN; // Every call has arrays of its own.
    }
    return sum;
  }

  private static double[] cubesGrad(double[] x) {
    double[] g = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      g[i] = 3 * (i + 1) * x[i] * x[i];
    }
    g[0] += x[1];
    g[1] += x[0];
    return g;
  }

  private static double[] cubesHvp(double[] x, double[] v) {
    double[] h = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      h[i] = 6 * (i + 1) * x[i] * v[i];
    }
    h[0] += v[1];
    h[1] += v[0];
    return h;
  }

  private static double[][] cubesHessian(double[] x) {
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      double[] unit = new double[x.length];
      unit[i] = 1;
      rows[i] = cubesHvp(x, unit);
    }
    return rows;
  }

  // f(x) = (x_0 x_1, exp(x_2))
  private static double[] map(double[] x) {
    return new double[] {x[0] * x[1], Math.exp(x[2])};
  }

  private static double[] mapJvp(double[] x, double[] d) {
    return new double[] {d[0] * x[1] + x[0] * d[1], Math.exp(x[2]) * d[2]};
  }

  private static double[] mapVjp(double[] x, double[] c) {
    return new double[] {c[0] * x[1], c[0] * x[0], c[1] * Math.exp(x[2])};
  }

  private static double[][] mapJacobian(double[] x) {
    return new double[][] {{x[1], x[0], 0}, {0, 0, Math.exp(x[2])}};
  }

  private static double pair(Pair p) {
    return p.n * p.a * p.a * p.b[0] + p.b[1];
  }

  @Test
  void rightOnesPass() {
    var check = GradientCheck.at(POINT);
    check.gradient(GradientCheckTest::cubes, GradientCheckTest::cubesGrad);
    check.jvp(GradientCheckTest::map, GradientCheckTest::mapJvp);
    check.vjp(GradientCheckTest::map, GradientCheckTest::mapVjp);
    check.dotProduct(GradientCheckTest::map, GradientCheckTest::mapJvp, GradientCheckTest::mapVjp);
    check.hvp(GradientCheckTest::cubesGrad, GradientCheckTest::cubesHvp);
    check.jacobian(GradientCheckTest::map, GradientCheckTest::mapJacobian);
    check.hessian(GradientCheckTest::cubesGrad, GradientCheckTest::cubesHessian);
    assertThat(POINT).usingExactEquality().containsExactly(-1.2, 1.0, 0.3).inOrder();
  }

  @Test
  void scalars() {
    var check = GradientCheck.at(0.7);
    check.gradient(Math::sin, Math::cos);
    check.hvp(Math::cos, (x, v) -> -Math.sin(x) * v);
    check.hessian(Math::cos, x -> -Math.sin(x));
    check.jacobian(x -> new double[] {x, x * x}, x -> new double[] {1, 2 * x});
    assertThrows(AssertionError.class, () -> check.gradient(Math::sin, Math::sin));
  }

  @Test
  void singlePrecision() {
    var check = GradientCheck.at(new float[] {0.7f, 2});
    check.gradient(x -> x[0] * x[0] * x[1], x -> new float[] {2 * x[0] * x[1], x[0] * x[0]});
    assertThrows(
        AssertionError.class,
        () -> check.gradient(x -> x[0] * x[0] * x[1], x -> new float[] {2.05f * x[0] * x[1], 0}));
    GradientCheck.at(0.5).gradient(x -> (float) Math.exp(x), x -> (float) Math.exp(x));
  }

  @Test
  void recordsAndRaggedArrays() {
    Pair point = new Pair(1.5, new double[] {2, -3}, 2);
    GradientCheck.at(point)
        .gradient(
            GradientCheckTest::pair,
            p -> new PairGrad(4 * p.a * p.b[0], new double[] {2 * p.a * p.a, 1}));
    AssertionError wrong =
        assertThrows(
            AssertionError.class,
            () ->
                GradientCheck.at(point)
                    .gradient(
                        GradientCheckTest::pair, p -> new Pair(12, new double[] {4.5, 2}, 2)));
    assertThat(wrong).hasMessageThat().contains("the worst is x.b[1]");

    GradientCheck.at(new double[][] {{1, 2}, {}, null, {3}})
        .gradient(
            x -> x[0][0] * x[0][1] * x[3][0],
            x ->
                new double[][] {
                  {x[0][1] * x[3][0], x[0][0] * x[3][0]}, {}, null, {x[0][0] * x[0][1]}
                });
    GradientCheck.at(new PairGrad(1.5, new double[] {2, -3}))
        .jacobian(
            p -> new double[] {p.a * p.b[0], p.b[1]},
            p -> new PairJacobian(new double[] {p.b[0], 0}, new double[][] {{p.a, 0}, {0, 1}}));
  }

  @Test
  void theGeneratedRecordOfValueAndTangent() {
    var check = GradientCheck.at(POINT);
    check.jvp(GradientCheckTest::map, (x, d) -> new Value(map(x), mapJvp(x, d)));

    assertFails(
        () -> check.jvp(GradientCheckTest::map, (x, d) -> new Value(mapJvp(x, d), mapJvp(x, d))),
        "jvp: the value is");
  }

  /** Of one term too many and so on, in one component of each derivative. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 2, -1, 0.5, 1.00001, Double.NaN, Double.POSITIVE_INFINITY})
  void oneWrongComponentOfEach(double factor) {
    var check = GradientCheck.at(POINT);
    Wrong wrong = new Wrong(factor);
    assertFails(
        () -> check.gradient(GradientCheckTest::cubes, x -> wrong.at(1, cubesGrad(x))),
        "gradient: 1 of 3 components wrong; the worst is x[1]\n");
    assertFails(
        () -> check.jvp(GradientCheckTest::map, (x, d) -> wrong.at(1, mapJvp(x, d))),
        "jvp: ",
        "the worst is result[1] along ");
    assertFails(
        () -> check.vjp(GradientCheckTest::map, (x, c) -> wrong.at(2, mapVjp(x, c))),
        "vjp: 2 of 6 components wrong; the worst is x[2]\n");
    assertFails(
        () -> check.hvp(GradientCheckTest::cubesGrad, (x, v) -> wrong.at(1, cubesHvp(x, v))),
        "hvp: ",
        "the worst is result[1] along ");
    assertFails(
        () ->
            check.jacobian(
                GradientCheckTest::map,
                x -> new double[][] {mapJacobian(x)[0], wrong.at(2, mapJacobian(x)[1])}),
        "jacobian: 1 of 6 components wrong; the worst is result[1] along x[2]\n");
    assertFails(
        () ->
            check.hessian(
                GradientCheckTest::cubesGrad,
                x -> {
                  double[][] h = cubesHessian(x);
                  return new double[][] {h[0], wrong.at(1, h[1]), h[2]};
                }),
        "hessian: 1 of 9 components wrong; the worst is result[1] along x[1]\n");
    assertFails(
        () ->
            check.dotProduct(
                GradientCheckTest::map,
                GradientCheckTest::mapJvp,
                (x, c) -> wrong.at(2, mapVjp(x, c))),
        "dot product: c · jvp(x, d) is ");
  }

  private record Wrong(double factor) {
    double[] at(int i, double[] derivative) {
      derivative[i] *= factor;
      return derivative;
    }
  }

  @Test
  void asymmetricHessian() {
    // The differences are fooled by a gradient that is none; the Hessian shows it.
    assertFails(
        () ->
            GradientCheck.at(new double[] {1, 2})
                .hvp(x -> new double[] {x[1], 0}, (x, v) -> new double[] {v[1], 0}),
        "hvp: it is not symmetric");
  }

  @Test
  void reportsExpectedAndGotAndTheStep() {
    assertFails(
        () ->
            GradientCheck.at(new double[] {1, 7})
                .gradient(x -> x[0] * x[1], x -> new double[] {1, 2}),
        "gradient: 2 of 2 components wrong; the worst is x[0]\n",
        "  expected: 7.0",
        "from step 0.1; error about ",
        "  got:      1.0\n",
        "  hint:     order: what was got is expected for x[1]");
  }

  @Test
  void hints() {
    assertHint("factor: wrong by the factor 2.0 in all components", 1, x -> x * x, x -> 4 * x);
    assertHint("factor: the sign is wrong", 1, Math::exp, x -> -Math.exp(x));
    assertHint("missing: the derivative is zero", 1, Math::exp, x -> 0.0);
    assertHint("kink: the slope is -1.0 on the left and 1.0", 0, Math::abs, x -> 1.0);
    assertHint("kink: ", 0, x -> Math.max(x, 0), x -> 1.0);
    assertHint("jump: ", 0, x -> x < 0 ? 0 : 1, x -> 0.0);
    assertHint("overflow: ", 1, Math::log, x -> Double.NaN);
    assertHint("domain: ", 0, Math::sqrt, x -> Double.POSITIVE_INFINITY);
    assertHint("differences: ", 1, x -> x * x + 1e-3 * Math.sin(1e12 * x), x -> 2.3 * x);
    assertHint("none: ", 1, Math::exp, x -> 2.3456);
  }

  private static void assertHint(
      String hint, double at, ToDoubleFunction<Double> f, ToDoubleFunction<Double> derivative) {
    assertFails(
        () -> GradientCheck.at(at).gradient(f::applyAsDouble, derivative::applyAsDouble),
        "hint:     " + hint);
  }

  /** Where a first step leaves the domain, passes a kink or overflows, a smaller one is found. */
  @Test
  void stepsBecomeSmaller() {
    GradientCheck.at(0.01).gradient(Math::log, x -> 1 / x);
    GradientCheck.at(0.001).gradient(Math::abs, x -> 1.0);
    GradientCheck.at(1e-3).gradient(x -> Math.exp(2000 * x), x -> 2000 * Math.exp(2000 * x));
    GradientCheck.at(0.02)
        .gradient(
            x -> {
              if (x < 0) {
                throw new IllegalArgumentException("negative");
              }
              return Math.sqrt(x);
            },
            x -> 0.5 / Math.sqrt(x));
    GradientCheck.at(1e-9).step(1e-10).gradient(x -> 1 / x, x -> -1 / (x * x));
  }

  /** Close to a zero of the derivative, and beside large terms, rounding is no error. */
  @Test
  void roundingIsNoError() {
    GradientCheck.at(3.0).gradient(x -> (x - 3) * (x - 3), x -> 1e-16);
    GradientCheck.at(0.5).gradient(x -> 1e6 + Math.sin(x), Math::cos);
    GradientCheck.at(new double[] {1, 2}).gradient(x -> x[0], x -> new double[] {1, 0});
    assertThrows(
        AssertionError.class,
        () -> GradientCheck.at(0.5).gradient(x -> 1 + 1e-7 * Math.sin(x), x -> 0.0));
  }

  @Test
  void manyComponents() {
    double[] point = new double[5000];
    Arrays.setAll(point, i -> Math.sin(i));
    var check = GradientCheck.at(point).components(20).seed(4);
    check.gradient(x -> Arrays.stream(x).map(v -> v * v).sum(), GradientCheckTest::twice);

    assertFails(
        () ->
            check.gradient(
                x -> Arrays.stream(x).map(v -> v * v).sum(),
                x -> {
                  double[] g = twice(x);
                  Arrays.fill(g, 1234, 1334, 0);
                  return g;
                }),
        "gradient: ",
        "a random direction");
  }

  private static double[] twice(double[] x) {
    return Arrays.stream(x).map(v -> 2 * v).toArray();
  }

  @Test
  void settings() {
    var check = GradientCheck.at(1.0);
    check.tolerance(1e-2).gradient(Math::exp, x -> 1.001 * Math.exp(x));
    assertThrows(AssertionError.class, () -> check.gradient(Math::exp, x -> 1.001 * Math.exp(x)));
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> check.tolerance(bad));
      assertThrows(IllegalArgumentException.class, () -> check.step(bad));
    }
    assertThrows(IllegalArgumentException.class, () -> check.components(0));
  }

  @Test
  void whatCannotBeChecked() {
    assertThrows(IllegalArgumentException.class, () -> GradientCheck.at("no number"));
    assertThrows(IllegalArgumentException.class, () -> GradientCheck.at(new int[] {1}));
    assertThrows(IllegalArgumentException.class, () -> GradientCheck.at(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> GradientCheck.at(-1.0).gradient(Math::log, x -> x));
    assertThrows(
        IllegalArgumentException.class, () -> GradientCheck.at(1.0).gradient(x -> 1, x -> x));
    assertThrows(
        ArithmeticException.class,
        () ->
            GradientCheck.at(1.0)
                .gradient(
                    x -> {
                      throw new ArithmeticException();
                    },
                    x -> x));
  }

  @Test
  void wrongShapes() {
    var check = GradientCheck.at(POINT);
    assertFails(
        () -> check.gradient(GradientCheckTest::cubes, x -> 1.0),
        "gradient: it has 1 numbers, and the point has 3");
    assertFails(() -> check.gradient(GradientCheckTest::cubes, x -> null), "gradient is null");
    assertFails(
        () -> check.jvp(GradientCheckTest::map, (x, d) -> d),
        "jvp: it has 3 numbers, and the result has 2");
    assertFails(
        () -> check.jacobian(GradientCheckTest::map, x -> new double[3][2]),
        "jacobian: it is not a matrix of 2 × 3");
    assertFails(
        () -> check.jacobian(GradientCheckTest::map, x -> new double[][] {{1, 2, 3}, {1}}),
        "jacobian: it is not a matrix of 2 × 3");
  }

  private static void assertFails(Executable check, String... parts) {
    String message = assertThrows(AssertionError.class, check).getMessage();
    for (String part : parts) {
      assertThat(message).contains(part);
    }
  }
}
