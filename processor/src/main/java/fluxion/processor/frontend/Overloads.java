package fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Chooses among overloaded methods as Java does: strict, then loose, then variable arity. */
final class Overloads {
  private final Types types;

  Overloads(Types types) {
    this.types = types;
  }

  /** The most specific applicable method. */
  Optional<ExecutableElement> choose(
      List<ExecutableElement> candidates, List<TypeMirror> arguments) {
    for (Phase phase : Phase.values()) {
      var applicable = new ArrayList<ExecutableElement>();
      for (ExecutableElement method : candidates) {
        if (applies(method, arguments, phase)) {
          applicable.add(method);
        }
      }
      Optional<ExecutableElement> best = mostSpecific(applicable, phase, arguments.size());
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /** Whether the call spreads its last arguments over an array parameter. */
  boolean spreads(ExecutableElement method, List<TypeMirror> arguments) {
    return method.isVarArgs() && !applies(method, arguments, Phase.LOOSE);
  }

  private enum Phase {
    STRICT,
    LOOSE,
    VARIABLE_ARITY
  }

  private boolean applies(ExecutableElement method, List<TypeMirror> arguments, Phase phase) {
    if (phase == Phase.VARIABLE_ARITY
        ? !method.isVarArgs() || arguments.size() < method.getParameters().size() - 1
        : arguments.size() != method.getParameters().size()) {
      return false;
    }
    for (int k = 0; k < arguments.size(); k++) {
      TypeMirror parameter = parameter(method, k, phase);
      if (arguments.get(k) instanceof GeneratedRecord) {
        // Where javac does not know the type yet, it may be this one; lowering will see.
        if (parameter.getKind().isPrimitive() || parameter.getKind() == TypeKind.ARRAY) {
          return false;
        }
        continue;
      }
      if (arguments.get(k).getKind() == TypeKind.NONE) {
        if (!isInterface(parameter)) {
          return false;
        }
        continue;
      }
      TypeMirror argument = types.erasure(arguments.get(k));
      boolean fits =
          phase == Phase.STRICT
              ? argument.getKind().isPrimitive() == parameter.getKind().isPrimitive()
                  && types.isSubtype(argument, parameter)
              : types.isAssignable(argument, parameter);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** What a lambda, whose type is not known, can be. */
  private static boolean isInterface(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.INTERFACE;
  }

  private TypeMirror parameter(ExecutableElement method, int k, Phase phase) {
    List<? extends VariableElement> parameters = method.getParameters();
    int last = parameters.size() - 1;
    if (phase == Phase.VARIABLE_ARITY && k >= last) {
      return types.erasure(((ArrayType) parameters.get(last).asType()).getComponentType());
    }
    return types.erasure(parameters.get(k).asType());
  }

  private Optional<ExecutableElement> mostSpecific(
      List<ExecutableElement> methods, Phase phase, int arity) {
    for (ExecutableElement candidate : methods) {
      if (methods.stream().allMatch(other -> moreSpecific(candidate, other, phase, arity))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean moreSpecific(
      ExecutableElement one, ExecutableElement other, Phase phase, int arity) {
    for (int k = 0; k < arity; k++) {
      if (!types.isSubtype(parameter(one, k, phase), parameter(other, k, phase))) {
        return false;
      }
    }
    return true;
  }
}
