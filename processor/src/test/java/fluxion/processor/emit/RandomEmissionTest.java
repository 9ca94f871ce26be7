package fluxion.processor.emit;

import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Interpreter;
import fluxion.processor.ir.Module;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random functions mean the same to the interpreter and, as Java, to the virtual machine. */
class RandomEmissionTest {
  private static final int PROGRAMS = Integer.getInteger("programs", 25);
  private static final int INPUTS = 6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void emittedCodeMeansTheSame(long seed) throws ReflectiveOperationException {
    var functions = new ArrayList<Function>();
    var random = new Random(Long.getLong("seed", 0) + seed);
    Function helper = new RandomFunction(random, null).make("helper", 12);
    for (int k = 0; k < PROGRAMS; k++) {
      functions.add(new RandomFunction(random, helper).make("f" + k, 5 + random.nextInt(40)));
    }
    String source = Faces.source(functions, List.of(helper));
    Class<?> compiled = InMemory.load(Faces.PACKAGE + "." + Faces.CLASS, source);
    var module = new Module();
    module.add(helper);
    functions.forEach(module::add);
    for (Function function : functions) {
      Method method =
          Arrays.stream(compiled.getMethods())
              .filter(m -> m.getName().equals(function.name()))
              .findAny()
              .orElseThrow();
      for (int k = 0; k < INPUTS; k++) {
        compare(module, function, method, source, random);
      }
    }
  }

  private static void compare(
      Module module, Function function, Method method, String source, Random random)
      throws ReflectiveOperationException {
    Object[] arguments = RandomFunction.arguments(function, random);
    Object[] copy = copy(arguments);
    String expected = interpret(module, function, copy);
    String actual = run(method, arguments);
    if (!expected.equals(actual)) {
      assertWithMessage("%s\n%s", function, excerpt(source, function.name()))
          .that(actual)
          .isEqualTo(expected);
    }
  }

  private static String interpret(Module module, Function function, Object[] arguments) {
    Effects.reset();
    Object outcome;
    try {
      outcome =
          new Interpreter(
                  module,
                  (op, operands) ->
                      op.results().isEmpty()
                          ? Effects.note(operands)
                          : List.of(Effects.tick((Double) operands.get(0))))
              .call(function.name(), arguments);
    } catch (Interpreter.ThrownException e) {
      outcome = "threw " + e.operands();
    } catch (RuntimeException e) {
      outcome = e.getClass();
    }
    return text(outcome) + text(arguments) + Effects.state();
  }

  private static String run(Method method, Object[] arguments) throws ReflectiveOperationException {
    Effects.reset();
    Object outcome;
    try {
      outcome = components(method.invoke(null, arguments));
    } catch (InvocationTargetException e) {
      outcome =
          e.getCause() instanceof IllegalStateException thrown
              ? "threw [" + thrown.getMessage() + "]"
              : e.getCause().getClass();
    }
    return text(outcome) + text(arguments) + Effects.state();
  }

  private static List<Object> components(Object result) throws ReflectiveOperationException {
    if (!(result instanceof Record)) {
      return result == null ? List.of() : List.of(result);
    }
    var components = new ArrayList<Object>();
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      components.add(component.getAccessor().invoke(result));
    }
    return components;
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return text(list.toArray());
    }
    if (value != null && value.getClass().isArray()) {
      var parts = new ArrayList<String>();
      for (int k = 0; k < Array.getLength(value); k++) {
        parts.add(text(Array.get(value, k)));
      }
      return parts.toString();
    }
    return value instanceof Double x
        ? x + "/" + Long.toHexString(Double.doubleToLongBits(x))
        : String.valueOf(value);
  }

  private static Object[] copy(Object[] arguments) {
    Object[] copy = arguments.clone();
    for (int k = 0; k < copy.length; k++) {
      if (copy[k] instanceof double[] array) {
        copy[k] = array.clone();
      }
    }
    return copy;
  }

  private static String excerpt(String source, String method) {
    int from = source.indexOf(" " + method + "(");
    return source.substring(from, source.indexOf("\n  }\n", from));
  }
}
