package fluxion.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import java.util.ArrayList;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The types that type names in a body mean. */
final class TypeNames {
  private final Compilation compilation;
  private final Types types;
  private final Scope scope;
  private final Element owner;

  TypeNames(Compilation compilation, Scope scope, Element owner) {
    this.compilation = compilation;
    this.types = compilation.javac().types();
    this.scope = scope;
    this.owner = owner;
  }

  /** The type, or nothing if there is none of that name. */
  Optional<TypeMirror> of(Tree tree) {
    Optional<TypeMirror> generated = generated(tree);
    return generated.isPresent() ? generated : existing(tree);
  }

  /** A record of a class that is still to be generated. */
  private Optional<TypeMirror> generated(Tree tree) {
    GeneratedClasses classes = compilation.generated();
    if (tree instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      Optional<String> owner =
          select.getExpression() instanceof IdentifierTree simple
              ? scope.generated(simple.getName().toString(), classes)
              : Optional.of(select.getExpression().toString());
      return owner.flatMap(o -> classes.type(o, name));
    }
    if (tree instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      return scope.importing(name).stream()
          .flatMap(owner -> classes.type(owner, name).stream())
          .findFirst();
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> existing(Tree tree) {
    if (tree instanceof PrimitiveTypeTree primitive) {
      return Optional.of(
          primitive.getPrimitiveTypeKind().isPrimitive()
              ? types.getPrimitiveType(primitive.getPrimitiveTypeKind())
              : types.getNoType(primitive.getPrimitiveTypeKind()));
    }
    if (tree instanceof ArrayTypeTree array) {
      return of(array.getType())
          .filter(type -> !(type instanceof GeneratedRecord))
          .map(types::getArrayType);
    }
    if (tree instanceof AnnotatedTypeTree annotated) {
      return of(annotated.getUnderlyingType());
    }
    if (tree instanceof ParameterizedTypeTree parameterized) {
      return parameterized(parameterized);
    }
    if (tree instanceof IdentifierTree identifier) {
      Optional<TypeMirror> variable = variable(identifier.getName().toString());
      if (variable.isPresent()) {
        return variable;
      }
    }
    return element(tree).map(element -> types.erasure(element.asType())).map(this::unerased);
  }

  /** A class without type parameters is its own erasure, and compares better as itself. */
  private TypeMirror unerased(TypeMirror erased) {
    TypeElement element = JavaTypes.element(erased);
    return element.getTypeParameters().isEmpty() ? element.asType() : erased;
  }

  /** The class that a possibly qualified name means. */
  Optional<TypeElement> element(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return scope.type(identifier.getName().toString());
    }
    if (tree instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      Optional<TypeElement> outer = element(select.getExpression());
      return outer.isPresent()
          ? compilation.members().type(outer.get(), name)
          : scope.qualified(select.toString());
    }
    if (tree instanceof ParameterizedTypeTree parameterized) {
      return element(parameterized.getType());
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> variable(String name) {
    for (Element e = owner; e != null; e = e.getEnclosingElement()) {
      if (e instanceof Parameterizable generic) {
        for (TypeParameterElement parameter : generic.getTypeParameters()) {
          if (parameter.getSimpleName().contentEquals(name)) {
            return Optional.of(parameter.asType());
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> wildcard(WildcardTree tree) {
    if (tree.getKind() == Tree.Kind.UNBOUNDED_WILDCARD) {
      return Optional.of(types.getWildcardType(null, null));
    }
    boolean upper = tree.getKind() == Tree.Kind.EXTENDS_WILDCARD;
    return of(tree.getBound())
        .map(
            bound ->
                upper ? types.getWildcardType(bound, null) : types.getWildcardType(null, bound));
  }

  private Optional<TypeMirror> parameterized(ParameterizedTypeTree tree) {
    Optional<TypeElement> element = element(tree.getType());
    if (element.isEmpty()) {
      return Optional.empty();
    }
    var arguments = new ArrayList<TypeMirror>();
    for (Tree argument : tree.getTypeArguments()) {
      Optional<TypeMirror> type =
          argument instanceof WildcardTree wildcard ? wildcard(wildcard) : of(argument);
      if (type.isEmpty()) {
        return Optional.of(types.erasure(element.get().asType()));
      }
      arguments.add(type.get());
    }
    return Optional.of(
        arguments.size() == element.get().getTypeParameters().size() && !arguments.isEmpty()
            ? types.getDeclaredType(element.get(), arguments.toArray(TypeMirror[]::new))
            : types.erasure(element.get().asType()));
  }
}
