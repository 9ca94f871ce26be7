package fluxion.processor.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * What a call gave: a value or an exception.
 *
 * @param arguments the arguments after the call
 */
record Outcome(Object value, Throwable thrown, List<Object> arguments) {

  /** Calls a static method with the very arguments given. */
  static Outcome of(Method method, Object[] arguments) {
    try {
      return new Outcome(method.invoke(null, arguments), null, Arrays.asList(arguments));
    } catch (InvocationTargetException e) {
      return new Outcome(null, e.getCause(), Arrays.asList(arguments));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The arguments after the call from the n-th on. */
  Object[] argumentsFrom(int n) {
    return arguments.subList(n, arguments.size()).toArray();
  }

  /** All of it, to the last bit. The virtual machine's own messages are not part of it. */
  String text() {
    String result =
        thrown == null
            ? Numbers.text(value)
            : thrown.getClass().getName() + (thrown instanceof RuntimeException ? message() : "");
    return result + " with arguments then " + Numbers.text(arguments);
  }

  private String message() {
    boolean byMachine =
        thrown instanceof IndexOutOfBoundsException
            || thrown instanceof NegativeArraySizeException
            || thrown instanceof NullPointerException
            || thrown instanceof ClassCastException;
    return byMachine ? "" : ": " + thrown.getMessage();
  }
}
