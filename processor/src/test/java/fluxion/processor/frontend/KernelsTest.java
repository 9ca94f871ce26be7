package fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.ir.Verifier;
import fluxion.processor.kernels.Flattening;
import fluxion.processor.kernels.Kernel;
import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kernel means the same in IR as in Java, bit for bit: results, arrays written to,
 * exceptions.
 */
class KernelsTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> kernels() {
    return Kernel.all().stream()
        .filter(kernel -> !kernel.nests()) // javac alone could not compile it
        .map(kernel -> DynamicTest.dynamicTest(kernel.className(), () -> check(kernel)));
  }

  private void check(Kernel kernel) throws Throwable {
    Path classes = java.nio.file.Files.createDirectories(folder.resolve(kernel.className()));
    LoweredKernel lowered = LoweredKernel.of(Map.of(kernel.className(), kernel.source()), classes);
    assertWithMessage("%s", lowered.diagnostics()).that(lowered.success()).isTrue();
    assertWithMessage("annotated classes").that(lowered.classes()).isNotEmpty();
    for (LoweredClass c : lowered.classes()) {
      Verifier.verify("lower", c.module());
      for (Lowered method : c.methods()) {
        assertWithMessage("%s was lowered", method.signature().method())
            .that(method.function())
            .isPresent();
        check(kernel, lowered, c, method);
      }
    }
  }

  private static void check(Kernel kernel, LoweredKernel lowered, LoweredClass c, Lowered method)
      throws Throwable {
    String owner = c.sourceClass().replace('.', '$');
    Class<?> type = lowered.load(c.packageName().isEmpty() ? owner : c.packageName() + "." + owner);
    Method java = java(type, method);
    java.setAccessible(true);
    for (Object[] arguments : SampleInputs.of(kernel, java)) {
      Object[] forIr = Arrays.stream(arguments).map(SampleInputs::copy).toArray();
      String call = method.signature().method() + Arrays.deepToString(arguments);
      List<Object> expected = inJava(java, arguments);
      List<Object> actual = inIr(lowered, c, method, java, forIr);
      if (!same(expected, actual)) {
        assertWithMessage("%s\n%s", call, c.module()).that(text(actual)).isEqualTo(text(expected));
      }
    }
  }

  private static Method java(Class<?> type, Lowered method) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.getName().equals(method.signature().method()))
        .filter(m -> m.getParameterCount() == method.signature().parameters().size())
        .findFirst()
        .orElseThrow();
  }

  /** The result's values, then the arguments after the call; or the exception. */
  private static List<Object> inJava(Method java, Object[] arguments)
      throws IllegalAccessException {
    var outcome = new ArrayList<Object>();
    try {
      Object result = java.invoke(null, arguments);
      if (java.getReturnType() != void.class) {
        Flattening.of(java.getReturnType(), result, outcome);
      }
    } catch (InvocationTargetException e) {
      outcome.add(thrown(e.getCause()));
    }
    outcome.addAll(row(java, arguments));
    return outcome;
  }

  private static List<Object> inIr(
      LoweredKernel lowered, LoweredClass c, Lowered method, Method java, Object[] arguments) {
    var outcome = new ArrayList<Object>();
    List<Object> row = row(java, arguments);
    try {
      String name = method.function().orElseThrow().name();
      outcome.addAll(lowered.interpret(c.module(), name, row));
    } catch (Throwable t) {
      outcome.add(thrown(t));
    }
    outcome.addAll(row);
    return outcome;
  }

  /** The values that the arguments are made of. */
  private static List<Object> row(Method java, Object[] arguments) {
    var row = new ArrayList<Object>();
    for (int k = 0; k < arguments.length; k++) {
      Flattening.of(java.getParameterTypes()[k], arguments[k], row);
    }
    return row;
  }

  /** Messages of the virtual machine's own exceptions are not part of a program's meaning. */
  private static String thrown(Throwable t) {
    boolean byUser =
        t.getClass() == IllegalArgumentException.class
            || t.getClass() == ArithmeticException.class
            || t.getClass() == IllegalStateException.class;
    return byUser || t instanceof LinkageError ? t.toString() : t.getClass().getName();
  }

  private static boolean same(List<Object> one, List<Object> other) {
    return text(one).equals(text(other));
  }

  private static String text(Object value) {
    if (value instanceof Double d) {
      return Double.toHexString(d);
    }
    if (value instanceof Float f) {
      return Float.toHexString(f) + "f";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(KernelsTest::text).toList().toString();
    }
    if (value instanceof Record) {
      return text(SampleInputs.components(value));
    }
    if (value != null && value.getClass().isArray()) {
      var elements = new ArrayList<Object>();
      for (int k = 0; k < java.lang.reflect.Array.getLength(value); k++) {
        elements.add(java.lang.reflect.Array.get(value, k));
      }
      return text(elements);
    }
    return String.valueOf(value instanceof java.util.Random r ? r.nextInt() : value);
  }
}
