package fluxion.processor.endtoend;

import fluxion.Derivative;
import fluxion.processor.CapturingProcessor.Annotated;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * An annotated method and the class generated for it, by the names and types that users are
 * promised; found here from the method alone, without asking the processor.
 */
final class Subject {
  final Method f;
  private final Class<?> generated;
  private final String name;
  private final List<Integer> wrt = new ArrayList<>();
  private final Set<Derivative> derivatives = new TreeSet<>();

  Subject(Annotated annotated, ClassLoader loader) throws ClassNotFoundException {
    this.f = method(annotated, Class.forName(annotated.owner(), true, loader));
    this.generated = Class.forName(annotated.owner().replace('$', '_') + "_Grad", true, loader);
    String given = annotated.annotation().name();
    this.name = given.isEmpty() ? f.getName() : given;
    List<String> wanted = List.of(annotated.annotation().wrt());
    for (int k = 0; k < f.getParameterCount(); k++) {
      String parameter = f.getParameters()[k].getName();
      if (wanted.isEmpty() ? Numbers.floating(type(k)) : wanted.contains(parameter)) {
        wrt.add(k);
      }
    }
    derivatives.addAll(List.of(annotated.annotation().value()));
    if (derivatives.isEmpty()) {
      derivatives.addAll(Set.of(Derivative.JVP, Derivative.VJP));
      if (f.getReturnType() == double.class || f.getReturnType() == float.class) {
        derivatives.add(Derivative.GRADIENT);
      }
    }
  }

  private static Method method(Annotated annotated, Class<?> owner) {
    Method method =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(m -> m.getName().equals(annotated.method()))
            .filter(m -> names(m).equals(annotated.parameters()))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return method;
  }

  private static List<String> names(Method method) {
    return Arrays.stream(method.getParameters()).map(java.lang.reflect.Parameter::getName).toList();
  }

  boolean wants(Derivative derivative) {
    return derivatives.contains(derivative);
  }

  boolean isVoid() {
    return f.getReturnType() == void.class;
  }

  Class<?> type(int parameter) {
    return f.getParameterTypes()[parameter];
  }

  /** The parameters that derivatives are taken with respect to. */
  List<Integer> wrt() {
    return wrt;
  }

  /** Those of them that are arrays. */
  List<Integer> wrtArrays() {
    return wrt.stream().filter(k -> type(k).isArray()).toList();
  }

  /** Whether single precision is all that can be expected. */
  boolean single() {
    return Numbers.single(f.getReturnType())
        || Arrays.stream(f.getParameterTypes()).anyMatch(Numbers::single);
  }

  /** The generated method of that name: the method's parameters, then those given. */
  Method product(String suffix, List<Class<?>> more) {
    List<Class<?>> types = new ArrayList<>(List.of(f.getParameterTypes()));
    types.addAll(more);
    try {
      Method product = generated.getDeclaredMethod(name + suffix, types.toArray(Class<?>[]::new));
      product.setAccessible(true);
      return product;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(
          "no method "
              + name
              + suffix
              + types
              + " in "
              + generated
              + ": "
              + Arrays.toString(generated.getDeclaredMethods()),
          e);
    }
  }

  /** The name of a generated record. */
  String record(String suffix) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + suffix;
  }

  /** The types of the wrt parameters. */
  List<Class<?>> wrtTypes() {
    return wrt.stream().<Class<?>>map(this::type).toList();
  }

  /** The names of the wrt parameters. */
  List<String> wrtNames() {
    return wrt.stream().map(k -> f.getParameters()[k].getName()).toList();
  }

  /** Fails if a generated record is not of that form. */
  void expectRecord(Class<?> record, String suffix, List<String> names, List<Class<?>> types) {
    String actual = record.getSimpleName() + form(components(record));
    String expected = record(suffix) + form(names, types);
    if (!actual.equals(expected) || record.getEnclosingClass() != generated) {
      throw new AssertionError("expected record " + expected + ", got " + actual);
    }
  }

  private static List<RecordComponent> components(Class<?> record) {
    return record.isRecord() ? List.of(record.getRecordComponents()) : List.of();
  }

  private static String form(List<RecordComponent> components) {
    return form(
        components.stream().map(RecordComponent::getName).toList(),
        components.stream().<Class<?>>map(RecordComponent::getType).toList());
  }

  private static String form(List<String> names, List<Class<?>> types) {
    var form = new StringBuilder("(");
    for (int k = 0; k < names.size(); k++) {
      form.append(types.get(k).getTypeName()).append(' ').append(names.get(k)).append(';');
    }
    return form.append(')').toString();
  }

  @Override
  public String toString() {
    return f.getDeclaringClass().getName() + "." + f.getName();
  }
}
