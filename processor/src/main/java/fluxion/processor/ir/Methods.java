package fluxion.processor.ir;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The meanings of library methods: a primitive named after a method means all overloads of that
 * method, and is evaluated by calling them.
 */
final class Methods implements Meaning {
  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          boolean.class, Boolean.class,
          int.class, Integer.class,
          long.class, Long.class,
          float.class, Float.class,
          double.class, Double.class,
          short.class, Short.class,
          char.class, Character.class,
          byte.class, Byte.class);

  /** One overload; {@code strict} is its namesake in {@code StrictMath} if that may differ. */
  private record Overload(
      List<Type> operands, Type result, List<Class<?>> boxes, Method method, Method strict) {}

  private final List<Overload> overloads;
  private final boolean hasStrictForm;

  private Methods(List<Overload> overloads, boolean hasStrictForm) {
    this.overloads = overloads;
    this.hasStrictForm = hasStrictForm;
  }

  /**
   * The methods of {@code Math} of that name. Those that came after Java 17 are ours, so that the
   * table does not depend on the JDK it runs on.
   */
  static Methods math(String name, boolean hasStrictForm) {
    List<Overload> later = overloads(name, LaterMath.class, null);
    if (!later.isEmpty()) {
      return new Methods(later, false);
    }
    List<Overload> found = overloads(name, Math.class, hasStrictForm ? StrictMath.class : null);
    return checked(name, found, hasStrictForm);
  }

  /** The static methods of that name in those classes. */
  static Methods of(String name, Class<?>... owners) {
    var found = new ArrayList<Overload>();
    for (Class<?> owner : owners) {
      found.addAll(overloads(name, owner, null));
    }
    return checked(name, found, false);
  }

  private static Methods checked(String name, List<Overload> found, boolean hasStrictForm) {
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no method " + name);
    }
    return new Methods(found, hasStrictForm);
  }

  private static List<Overload> overloads(
      String name, Class<?> owner, @Nullable Class<?> strictOwner) {
    var found = new ArrayList<Overload>();
    for (Method method : owner.getDeclaredMethods()) {
      if (method.getName().equals(name)
          && Modifier.isStatic(method.getModifiers())
          && !Modifier.isPrivate(method.getModifiers())) {
        found.add(overload(method, strictOwner));
      }
    }
    found.sort(Comparator.comparing(overload -> overload.operands.toString()));
    return found;
  }

  private static Overload overload(Method method, @Nullable Class<?> strictOwner) {
    var operands = new ArrayList<Type>();
    var boxes = new ArrayList<Class<?>>();
    for (Class<?> parameter : method.getParameterTypes()) {
      operands.add(type(parameter));
      boxes.add(BOXES.get(parameter));
    }
    Method strict = strictOwner == null ? method : twin(method, strictOwner);
    return new Overload(operands, type(method.getReturnType()), boxes, method, strict);
  }

  private static Method twin(Method method, Class<?> owner) {
    try {
      return owner.getMethod(method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no strict form of " + method, e);
    }
  }

  private static Type type(Class<?> primitive) {
    return Type.Scalar.valueOf(primitive.getName().toUpperCase(Locale.ROOT));
  }

  @Override
  public int arity() {
    return overloads.get(0).operands.size();
  }

  @Override
  public boolean hasStrictForm() {
    return hasStrictForm;
  }

  @Override
  public Type result(List<Type> operands) {
    for (Overload overload : overloads) {
      if (overload.operands.equals(operands)) {
        return overload.result;
      }
    }
    throw Meaning.notFor(operands);
  }

  @Override
  public Object eval(boolean strict, List<Object> operands) {
    for (Overload overload : overloads) {
      if (takes(overload, operands)) {
        return call(strict ? overload.strict : overload.method, operands.toArray());
      }
    }
    throw new IllegalArgumentException("does not apply to " + operands);
  }

  private static boolean takes(Overload overload, List<Object> operands) {
    for (int k = 0; k < operands.size(); k++) {
      if (overload.boxes.get(k) != operands.get(k).getClass()) {
        return false;
      }
    }
    return true;
  }

  private static Object call(Method method, Object[] operands) {
    try {
      return method.invoke(null, operands);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown; // what the program itself would have met
      }
      throw new IllegalStateException(method.toString(), e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }
}
