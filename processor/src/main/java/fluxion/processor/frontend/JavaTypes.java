package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Java types as IR types and shapes, and Java's numeric promotions. */
final class JavaTypes {
  private final Types types;
  private final Elements elements;

  JavaTypes(JavacEnvironment javac) {
    this.types = javac.types();
    this.elements = javac.elements();
  }

  /** What a variable or result of the Java type is made of. */
  Shape shape(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return new Shape.Nothing();
    }
    if (isFloatingRecord(type)) {
      var components = new ArrayList<Shape.Component>();
      for (Component component : components(type)) {
        components.add(new Shape.Component(component.name(), shape(component.type())));
      }
      return new Shape.Rec(spelling(type), components);
    }
    if (isRecordArray(type) && shape(innermost(type)) instanceof Shape.Rec element) {
      return new Shape.RecArray(spelling(type), ((Type.Array) leaf(type)).rank(), element);
    }
    return new Shape.Leaf(leaf(type));
  }

  /** Whether it is an array, of any rank, of records with floating-point components. */
  boolean isRecordArray(TypeMirror type) {
    return type instanceof ArrayType && isFloatingRecord(innermost(type));
  }

  /** Whether it is made of a row of values instead of one: such records, and arrays of them. */
  boolean isRow(TypeMirror type) {
    return isFloatingRecord(type) || isRecordArray(type);
  }

  /** The element type under all dimensions. */
  static TypeMirror innermost(TypeMirror type) {
    TypeMirror inner = type;
    while (inner instanceof ArrayType array) {
      inner = array.getComponentType();
    }
    return inner;
  }

  /** The IR type of a Java type that is one value. */
  Type leaf(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Type.Scalar.valueOf(type.getKind().name());
    }
    if (type instanceof ArrayType array) {
      return new Type.Array(leaf(array.getComponentType()));
    }
    return new Type.Reference(spelling(type));
  }

  /** Why values of a type cannot be handled at all, if so. */
  Optional<Problem> obstacle(TypeMirror type) {
    if (isRecordArray(type)) {
      DeclaredType element = (DeclaredType) innermost(type);
      return element.getTypeArguments().isEmpty()
          ? obstacle(element)
          : Optional.of(Problem.GENERIC_RECORDS);
    }
    if (isFloatingRecord(type)) {
      if (isRecursive(type, new HashSet<>())) {
        return Optional.of(Problem.RECURSIVE_RECORD);
      }
      for (Component component : components(type)) {
        Optional<Problem> inner = obstacle(component.type());
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it is a record with a floating-point component, however deep. */
  boolean isFloatingRecord(TypeMirror type) {
    return isRecord(type) && isFloating(type, new HashSet<>());
  }

  /** Whether DESIGN counts it among the floating-point types: scalars, arrays, records. */
  boolean isFloating(TypeMirror type) {
    return isFloating(type, new HashSet<>());
  }

  private boolean isFloating(TypeMirror type, Set<String> seen) {
    if (type instanceof ArrayType array) {
      return isFloating(array.getComponentType(), seen);
    }
    if (isRecord(type)) {
      return seen.add(className(type))
          && components(type).stream().anyMatch(c -> isFloating(c.type(), seen));
    }
    return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
  }

  private boolean isRecursive(TypeMirror type, Set<String> enclosing) {
    if (type instanceof ArrayType array) {
      return isRecursive(array.getComponentType(), enclosing);
    }
    if (!isRecord(type)) {
      return false;
    }
    if (!enclosing.add(className(type))) {
      return true;
    }
    boolean recursive = components(type).stream().anyMatch(c -> isRecursive(c.type(), enclosing));
    enclosing.remove(className(type));
    return recursive;
  }

  /** Whether it is a record type. */
  boolean isRecord(TypeMirror type) {
    return type instanceof GeneratedRecord
        || (type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.RECORD);
  }

  /** The qualified name of a record. */
  private static String className(TypeMirror record) {
    return record instanceof GeneratedRecord generated
        ? generated.qualifiedName()
        : element(record).getQualifiedName().toString();
  }

  /** The class of a declared type. */
  static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }

  /** The class that declares a member. */
  static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** A component of a record, type arguments put in. */
  record Component(String name, TypeMirror type) {}

  /** The components of a record type, in order. */
  List<Component> components(TypeMirror record) {
    if (record instanceof GeneratedRecord generated) {
      return generated.components();
    }
    return element(record).getRecordComponents().stream()
        .map(c -> new Component(c.getSimpleName().toString(), componentType(record, c)))
        .toList();
  }

  private TypeMirror componentType(TypeMirror record, RecordComponentElement component) {
    return record instanceof DeclaredType declared
            && !declared.getTypeArguments().isEmpty()
            && types.asMemberOf(declared, component.getAccessor())
                instanceof ExecutableType accessor
        ? accessor.getReturnType()
        : component.asType();
  }

  /** The type as generated source spells it: qualified, without annotations and type variables. */
  String spelling(TypeMirror type) {
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
      return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }
    if (type instanceof ArrayType array) {
      return spelling(array.getComponentType()) + "[]";
    }
    if (type instanceof TypeVariable) {
      return spelling(types.erasure(type));
    }
    if (type instanceof GeneratedRecord generated) {
      return generated.qualifiedName();
    }
    if (type instanceof DeclaredType declared) {
      String name = element(type).getQualifiedName().toString();
      var arguments = new ArrayList<String>();
      for (TypeMirror argument : declared.getTypeArguments()) {
        arguments.add(argument(argument));
      }
      return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }
    return "java.lang.Object";
  }

  /** The type as generated source spells it, without type arguments. */
  String bare(TypeMirror type) {
    return spelling(type instanceof GeneratedRecord ? type : types.erasure(type));
  }

  /** A type argument; what depends on type variables becomes anything within their bounds. */
  private String argument(TypeMirror argument) {
    if (argument instanceof WildcardType wildcard) {
      TypeMirror lower = wildcard.getSuperBound();
      if (wildcard.getExtendsBound() != null) {
        return within(wildcard.getExtendsBound());
      }
      return lower == null || mentions(lower, variable -> true)
          ? "?"
          : "? super " + spelling(lower);
    }
    return mentions(argument, variable -> true) ? within(argument) : spelling(argument);
  }

  private String within(TypeMirror bound) {
    String spelling = spelling(bound);
    return spelling.equals("java.lang.Object") ? "?" : "? extends " + spelling;
  }

  /** Whether a type mentions a type variable of that method. */
  boolean mentions(TypeMirror type, ExecutableElement method) {
    return mentions(type, variable -> method.equals(variable.asElement().getEnclosingElement()));
  }

  private static boolean mentions(@Nullable TypeMirror type, Predicate<TypeVariable> which) {
    if (type instanceof WildcardType wildcard) {
      return mentions(wildcard.getExtendsBound(), which)
          || mentions(wildcard.getSuperBound(), which);
    }
    if (type instanceof ArrayType array) {
      return mentions(array.getComponentType(), which);
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(t -> mentions(t, which));
    }
    return type instanceof TypeVariable variable && which.test(variable);
  }

  // ---- Java's own types

  /** The primitive type of that kind. */
  PrimitiveType primitive(TypeKind kind) {
    return types.getPrimitiveType(kind);
  }

  /** The primitive type that a primitive or boxed type computes with, if it is one. */
  Optional<PrimitiveType> unboxed(TypeMirror type) {
    if (type instanceof PrimitiveType primitive) {
      return Optional.of(primitive(primitive.getKind()));
    }
    try {
      return type.getKind() == TypeKind.DECLARED
          ? Optional.of(types.unboxedType(type))
          : Optional.empty();
    } catch (IllegalArgumentException notABox) {
      return Optional.empty();
    }
  }

  /** The class whose objects hold values of a primitive type. */
  TypeMirror boxed(PrimitiveType type) {
    return types.boxedClass(type).asType();
  }

  /** Whether a value of one type can be assigned to a variable of the other. */
  boolean isAssignable(TypeMirror from, TypeMirror to) {
    return (from instanceof GeneratedRecord || to instanceof GeneratedRecord)
        ? spelling(from).equals(spelling(to))
        : types.isAssignable(from, to);
  }

  /** Whether it is {@code String}. */
  boolean isString(TypeMirror type) {
    return type instanceof DeclaredType
        && element(type).getQualifiedName().contentEquals("java.lang.String");
  }

  /** Whether it is {@code Object}. */
  boolean isObject(TypeMirror type) {
    return type instanceof DeclaredType
        && element(type).getQualifiedName().contentEquals("java.lang.Object");
  }

  /** {@code java.lang.String}. */
  TypeMirror string() {
    return elements.getTypeElement("java.lang.String").asType();
  }

  /** A generic class with any type arguments; another type as it is. */
  TypeMirror open(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || !declared.getTypeArguments().isEmpty()) {
      return type;
    }
    TypeMirror[] any =
        element(type).getTypeParameters().stream()
            .map(p -> types.getWildcardType(null, null))
            .toArray(TypeMirror[]::new);
    return any.length == 0 ? type : types.getDeclaredType(element(type), any);
  }

  /** {@code java.lang.Object}. */
  TypeMirror object() {
    return elements.getTypeElement("java.lang.Object").asType();
  }

  /** Whether Java assigns arrays of the one type to variables of the other, generics aside. */
  boolean isWider(TypeMirror to, TypeMirror from) {
    return types.isAssignable(types.erasure(from), types.erasure(to));
  }

  /** The class or interface whose members values of a type have. */
  Optional<DeclaredType> members(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return members(variable.getUpperBound());
    }
    if (type instanceof IntersectionType intersection) {
      return members(intersection.getBounds().get(0));
    }
    return type instanceof DeclaredType declared ? Optional.of(declared) : Optional.empty();
  }

  /** An array type. */
  TypeMirror array(TypeMirror element) {
    return types.getArrayType(element);
  }

  /** Unary numeric promotion. */
  TypeKind promoted(TypeKind kind) {
    return switch (kind) {
      case BYTE, SHORT, CHAR -> TypeKind.INT;
      default -> kind;
    };
  }

  /** Binary numeric promotion; of two booleans it is boolean. */
  TypeKind promoted(TypeKind one, TypeKind other) {
    for (TypeKind kind : List.of(TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.LONG)) {
      if (one == kind || other == kind) {
        return kind;
      }
    }
    return one == TypeKind.BOOLEAN ? TypeKind.BOOLEAN : TypeKind.INT;
  }
}
