package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table has every method of {@code Math} and {@code StrictMath}, and means the same by it. */
class MathCoverageTest {
  /** Not a function of its operands: it stays a call in the program, run exactly once. */
  private static final Set<String> NO_PRIMITIVES = Set.of("random");

  static Stream<Method> methods() {
    return Stream.of(Math.class, StrictMath.class)
        .flatMap(owner -> Arrays.stream(owner.getMethods()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> !NO_PRIMITIVES.contains(method.getName()));
  }

  private static Prim prim(Method method) {
    String owner = method.getDeclaringClass().getName();
    return Prim.ofMethod(owner, method.getName())
        .orElseThrow(() -> new AssertionError("no row for " + method));
  }

  private static List<Type> types(Class<?>... classes) {
    return Arrays.stream(classes)
        .map(type -> (Type) Type.Scalar.valueOf(type.getName().toUpperCase(Locale.ROOT)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyOverloadHasItsTypes(Method method) {
    assertThat(prim(method).result(types(method.getParameterTypes())))
        .isEqualTo(types(method.getReturnType()).get(0));
    assertThat(prim(method).spelling().method(false, types(method.getParameterTypes())))
        .isEqualTo("Math." + method.getName());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyOverloadGivesTheSameResult(Method method) {
    everyOverload(method, method.getDeclaringClass() == StrictMath.class);
  }

  private static void everyOverload(Method method, boolean strict) {
    var random = new Random(7);
    for (int n = 0; n < 2000; n++) {
      var operands = new ArrayList<Object>();
      for (Class<?> type : method.getParameterTypes()) {
        operands.add(anything(type, random));
      }
      assertWithMessage("%s%s", method, operands)
          .that(outcome(() -> prim(method).eval(strict, operands)))
          .isEqualTo(outcome(() -> invoke(method, operands)));
    }
  }

  private interface Code {
    Object run();
  }

  /** The result, or the class of the exception. */
  private static Object outcome(Code code) {
    try {
      return code.run();
    } catch (ArithmeticException | IllegalArgumentException e) {
      return e.getClass();
    }
  }

  private static Object invoke(Method method, List<Object> operands) {
    try {
      return method.invoke(null, operands.toArray());
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Object anything(Class<?> type, Random random) {
    double[] edges = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE};
    double edge = edges[random.nextInt(edges.length)];
    int shift = random.nextInt(64);
    if (type == int.class) {
      return random.nextInt(8) == 0 ? Integer.MIN_VALUE : random.nextInt() >> shift;
    }
    if (type == long.class) {
      return random.nextInt(8) == 0 ? Long.MIN_VALUE : random.nextLong() >> shift;
    }
    double number = random.nextInt(4) == 0 ? edge : random.nextGaussian() * (1 << (shift % 20));
    return type == float.class ? (Object) (float) number : (Object) number;
  }

  /** Hash codes are no mathematics, the rest came after Java 17. */
  private static final Set<String> NO_WRAPPER_PRIMITIVES =
      Set.of("hashCode", "compress", "expand", "float16ToFloat", "floatToFloat16");

  static Stream<Method> wrapperMethods() {
    return Stream.of(Double.class, Float.class, Integer.class, Long.class)
        .flatMap(owner -> Arrays.stream(owner.getMethods()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType().isPrimitive())
        .filter(method -> Arrays.stream(method.getParameterTypes()).allMatch(Class::isPrimitive))
        .filter(method -> !NO_WRAPPER_PRIMITIVES.contains(method.getName()));
  }

  @ParameterizedTest
  @MethodSource("wrapperMethods")
  void everyScalarMethodOfTheWrappers(Method method) {
    everyOverload(method, false);
    if (prim(method).spelling().isCall() && prim(method).spelling().form() != Spelling.Form.MATH) {
      assertThat(prim(method).spelling().method(false, types(method.getParameterTypes())))
          .isEqualTo(method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }
  }

  @Test
  void operatorsUnderOtherNames() {
    assertThat(Prim.ofMethod("java.lang.Integer", "sum")).hasValue(Prim.ADD);
    assertThat(Prim.ofMethod("java.lang.Float", "max")).hasValue(Prim.MAX);
    assertThat(Prim.ofMethod("java.lang.Double", "isNaN")).hasValue(Prim.IS_NAN);
    assertThat(Prim.ofMethod("java.lang.Double", "hashCode")).isEmpty();
    assertThat(Prim.IS_NAN.spelling().method(false, List.of(Type.FLOAT))).isEqualTo("Float.isNaN");
    assertThat(Prim.BIT_COUNT.spelling().method(false, List.of(Type.INT)))
        .isEqualTo("Integer.bitCount");
  }
}
