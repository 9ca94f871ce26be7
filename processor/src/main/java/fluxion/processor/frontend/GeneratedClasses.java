package fluxion.processor.frontend;

import fluxion.processor.ir.Type;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Promises;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Generated classes: those that this compilation will generate do not exist while bodies are read,
 * so their members are found by the names that the signatures promise; others were compiled before
 * and carry along what they were made of.
 */
final class GeneratedClasses {
  private final Types types;
  private final Function<String, List<Source>> compiledBefore;
  private final Map<String, Members> classes = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * No classes yet.
   *
   * @param compiledBefore the annotated methods behind a generated class that exists already
   */
  GeneratedClasses(Types types, Function<String, List<Source>> compiledBefore) {
    this.types = types;
    this.compiledBefore = compiledBefore;
  }

  /**
   * An annotated method.
   *
   * @param valid whether no error was reported of it
   */
  record Source(ExecutableElement method, Signature signature, boolean valid) {}

  /** A promised method of a generated class. */
  record Promised(
      String owner, ExecutableElement source, Signature signature, Promises.Method method) {}

  private static final class Members {
    private final Map<String, Promised> methods = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, Signature> sources = new LinkedHashMap<>();
  }

  /** Notes what will be generated for a method. */
  void add(Source source) {
    Signature signature = source.signature();
    String owner = qualified(signature.packageName(), signature.generatedClass());
    Members members = classes.computeIfAbsent(owner, o -> new Members());
    members.sources.put(signature.name(), signature);
    if (!source.valid()) {
      members.broken.add(signature.name());
    }
    for (Promises.Method method : promises(signature, source.valid())) {
      members.methods.put(method.name(), new Promised(owner, source.method(), signature, method));
    }
  }

  /** Of a method with errors, what makes sense: its callers need not be told again. */
  private static List<Promises.Method> promises(Signature signature, boolean valid) {
    try {
      return new Promises(signature).all();
    } catch (ClassCastException | IndexOutOfBoundsException e) {
      if (valid) {
        throw e;
      }
      return List.of();
    }
  }

  private static String qualified(String packageName, String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** Whether there is or will be a generated class of that qualified name. */
  boolean has(String owner) {
    if (!classes.containsKey(owner) && owner.endsWith("_Grad") && asked.add(owner)) {
      compiledBefore.apply(owner).forEach(this::add);
    }
    return classes.containsKey(owner);
  }

  /** The promised method of that name. */
  Optional<Promised> method(String owner, String name) {
    return Optional.ofNullable(members(owner).methods.get(name));
  }

  /** Whether the name belongs to a method of which an error was reported. */
  boolean isBroken(String owner, String name) {
    return members(owner).broken.stream().anyMatch(name::startsWith);
  }

  /** The source method and the derivative that would give the name if it was asked for. */
  Optional<Unasked> unasked(String owner, String name) {
    for (Signature source : members(owner).sources.values()) {
      for (String derivative : SUFFIXES.keySet()) {
        for (String suffix : SUFFIXES.get(derivative)) {
          if (name.equals(source.name() + suffix)) {
            return Optional.of(new Unasked(source, derivative));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A derivative that a method does not ask for. */
  record Unasked(Signature source, String derivative) {}

  private static final Map<String, List<String>> SUFFIXES =
      Map.of(
          "JVP", List.of("Jvp"),
          "VJP", List.of("Vjp"),
          "GRADIENT", List.of("Grad", "ValueAndGrad", "AddGrad"),
          "JACOBIAN", List.of("Jacobian"),
          "HVP", List.of("Hvp"),
          "HESSIAN", List.of("Hessian"));

  /** The names of all methods of a class. */
  List<String> names(String owner) {
    return List.copyOf(members(owner).methods.keySet());
  }

  /** The record of that name in a generated class. */
  Optional<TypeMirror> type(String owner, String name) {
    for (Promised promised : members(owner).methods.values()) {
      if (promised.method().declares() && promised.method().result().javaType().equals(name)) {
        return Optional.of(result(promised));
      }
    }
    return Optional.empty();
  }

  private Members members(String owner) {
    return has(owner) ? classes.getOrDefault(owner, new Members()) : new Members();
  }

  /** The Java type of what a promised method returns. */
  TypeMirror result(Promised promised) {
    return mirror(promised.method().result(), promised);
  }

  /** The Java types of its parameters. */
  List<TypeMirror> parameters(Promised promised) {
    var all = new ArrayList<TypeMirror>();
    promised.source().getParameters().forEach(p -> all.add(p.asType()));
    promised.method().extra().forEach(shape -> all.add(mirror(shape, promised)));
    return all;
  }

  private TypeMirror mirror(Shape shape, Promised promised) {
    Signature signature = promised.signature();
    if (shape.equals(signature.result())) {
      return promised.source().getReturnType();
    }
    for (int k = 0; k < signature.parameters().size(); k++) {
      Parameter parameter = signature.parameters().get(k);
      if (shape.equals(parameter.shape())) {
        return promised.source().getParameters().get(k).asType();
      }
    }
    if (shape instanceof Shape.Rec rec) {
      var components = new ArrayList<JavaTypes.Component>();
      for (Shape.Component component : rec.components()) {
        components.add(
            new JavaTypes.Component(component.name(), mirror(component.shape(), promised)));
      }
      return new GeneratedRecord(promised.owner() + "." + rec.javaType(), components);
    }
    return shape instanceof Shape.Leaf leaf ? mirror(leaf.type()) : types.getNoType(TypeKind.VOID);
  }

  private TypeMirror mirror(Type type) {
    return type instanceof Type.Array array
        ? types.getArrayType(mirror(array.element()))
        : types.getPrimitiveType(TypeKind.valueOf(((Type.Scalar) type).name()));
  }
}
