package fluxion.processor.mutation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs test classes one after the other, in a virtual machine of its own, to the first failure. */
final class Suite {
  private Suite() {}

  /** Runs the classes of those names. The exit status is 1 if a test fails. */
  public static void main(String[] classes) {
    for (String name : classes) {
      try {
        run(Class.forName(name));
      } catch (Throwable e) {
        System.out.println(name + ": " + firstLine(e));
        System.exit(1);
      }
    }
    System.exit(0);
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e).lines().findFirst().orElse("");
  }

  private static void run(Class<?> type) throws Throwable {
    List<Method> methods =
        Arrays.stream(type.getDeclaredMethods())
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    for (Method method : methods) {
      if (method.isAnnotationPresent(Test.class)) {
        invoke(type, method);
      } else if (method.isAnnotationPresent(TestFactory.class)) {
        for (Object test : ((Stream<?>) invoke(type, method)).toList()) {
          ((DynamicTest) test).getExecutable().execute();
        }
      }
    }
  }

  private static Object invoke(Class<?> type, Method method) throws Throwable {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    method.setAccessible(true);
    try {
      return method.invoke(constructor.newInstance());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
