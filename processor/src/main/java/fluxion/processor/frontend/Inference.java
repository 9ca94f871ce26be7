package fluxion.processor.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * What the arguments of a call say about the type variables of a generic method: as much of JLS 18
 * as the results of most calls need. A {@code ? super T} says nothing; of arguments that disagree
 * the wider one counts, if one is. What it does not find stays open.
 */
final class Inference {
  private final Types types;
  private final Map<Element, TypeMirror> known = new HashMap<>();
  private final Set<Element> doubtful = new HashSet<>();

  private Inference(Types types) {
    this.types = types;
  }

  /** A type of the method's declaration as a call with these arguments sees it. */
  static TypeMirror in(
      Types types, ExecutableElement method, List<TypeMirror> arguments, TypeMirror type) {
    var inference = new Inference(types);
    List<? extends VariableElement> parameters = method.getParameters();
    int last = parameters.size() - 1;
    for (int k = 0; k < arguments.size() && last >= 0; k++) {
      TypeMirror parameter = parameters.get(Math.min(k, last)).asType();
      boolean whole =
          arguments.size() == parameters.size() && arguments.get(k) instanceof ArrayType;
      inference.match(
          k >= last && method.isVarArgs() && !whole && parameter instanceof ArrayType array
              ? array.getComponentType()
              : parameter,
          arguments.get(k));
    }
    return inference.put(type);
  }

  private void match(TypeMirror parameter, TypeMirror argument) {
    if (parameter instanceof TypeVariable variable) {
      if (argument instanceof PrimitiveType primitive) {
        learn(variable.asElement(), types.boxedClass(primitive).asType());
      } else if (argument instanceof DeclaredType || argument instanceof ArrayType) {
        learn(variable.asElement(), argument);
      }
    } else if (parameter instanceof ArrayType array && argument instanceof ArrayType other) {
      if (!other.getComponentType().getKind().isPrimitive()) {
        match(array.getComponentType(), other.getComponentType());
      }
    } else if (parameter instanceof DeclaredType declared && argument instanceof DeclaredType) {
      as(declared.asElement(), argument)
          .ifPresent(same -> matchAll(declared.getTypeArguments(), same.getTypeArguments()));
    }
  }

  private void matchAll(List<? extends TypeMirror> parameters, List<? extends TypeMirror> given) {
    for (int k = 0; k < Math.min(parameters.size(), given.size()); k++) {
      Optional<TypeMirror> parameter = upper(parameters.get(k));
      Optional<TypeMirror> argument = upper(given.get(k));
      if (parameter.isPresent() && argument.isPresent()) {
        match(parameter.get(), argument.get());
      }
    }
  }

  /** A type argument, or what a wildcard extends. */
  private static Optional<TypeMirror> upper(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        ? Optional.ofNullable(wildcard.getExtendsBound())
        : Optional.of(argument);
  }

  /** An argument's type as that class or interface, which it extends. */
  private Optional<DeclaredType> as(Element wanted, TypeMirror type) {
    if (type instanceof DeclaredType declared && declared.asElement().equals(wanted)) {
      return Optional.of(declared);
    }
    return types.directSupertypes(type).stream()
        .map(supertype -> as(wanted, supertype))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Of two types the wider one; if neither is, nobody knows. */
  private void learn(Element variable, TypeMirror type) {
    TypeMirror before = known.get(variable);
    if (before == null || types.isAssignable(before, type)) {
      known.put(variable, type);
    } else if (!types.isAssignable(type, before)) {
      doubtful.add(variable);
    }
  }

  private TypeMirror put(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      TypeMirror found = known.get(variable.asElement());
      return found == null || doubtful.contains(variable.asElement()) ? type : found;
    }
    if (type instanceof ArrayType array) {
      return types.getArrayType(put(array.getComponentType()));
    }
    if (type instanceof DeclaredType declared
        && !declared.getTypeArguments().isEmpty()
        && declared.asElement() instanceof TypeElement element) {
      return types.getDeclaredType(
          element, declared.getTypeArguments().stream().map(this::put).toArray(TypeMirror[]::new));
    }
    return type;
  }
}
