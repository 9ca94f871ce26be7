package fluxion.processor.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * What a call gave: a value or an exception.
 *
 * @param arguments the arguments after the call
 */
record Outcome(Object value, Throwable thrown, Object[] arguments) {

  /** Calls a static method with the very arguments given. */
  static Outcome of(Method method, Object[] arguments) {
    try {
      return new Outcome(method.invoke(null, arguments), null, arguments);
    } catch (InvocationTargetException e) {
      return new Outcome(null, e.getCause(), arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
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
