package fluxion.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import fluxion.processor.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The class of tapes: a growing stack for each kind of value that a generated class puts on tapes.
 * Narrow integers share the stack of {@code int}, floats that of {@code double}.
 */
final class TapeSource {
  /** A kind of values that share a stack. */
  enum Kind {
    DOUBLE("Double", TypeName.DOUBLE),
    INT("Int", TypeName.INT),
    LONG("Long", TypeName.LONG),
    BOOLEAN("Boolean", TypeName.BOOLEAN),
    REFERENCE("Reference", ClassName.OBJECT);

    private final String title;
    private final TypeName type;

    Kind(String title, TypeName type) {
      this.title = title;
      this.type = type;
    }

    private static Kind of(Type type) {
      if (!(type instanceof Type.Scalar scalar)) {
        return REFERENCE;
      }
      return switch (scalar) {
        case BOOLEAN -> BOOLEAN;
        case BYTE, SHORT, CHAR, INT -> INT;
        case LONG -> LONG;
        case FLOAT, DOUBLE -> DOUBLE;
      };
    }
  }

  private TapeSource() {}

  /** The kind of the values of a type. */
  static Kind kind(Type type) {
    return Kind.of(type);
  }

  /** The method that pushes a value of a type. */
  static String push(Type type) {
    return "push" + kind(type).title;
  }

  /** The method that pops a value of a type. */
  static String pop(Type type) {
    return "pop" + kind(type).title;
  }

  /** The cast that a popped value needs, with its space; empty if none. */
  static String cast(Type type, String spelling) {
    boolean exact =
        type == Type.DOUBLE || type == Type.INT || type == Type.LONG || type == Type.BOOLEAN;
    return exact || spelling.equals("Object") ? "" : "(" + spelling + ") ";
  }

  /** The class, nested in the generated class, with the stacks that it needs. */
  static TypeSpec type(String name, Set<Kind> used) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("What a forward sweep leaves to its reverse sweep: last in, first out.\n");
    List<Kind> kinds = Arrays.stream(Kind.values()).filter(used::contains).toList();
    kinds.forEach(kind -> fields(type, kind));
    kinds.forEach(kind -> type.addMethod(push(kind)).addMethod(pop(kind)));
    return type.build();
  }

  private static String stack(Kind kind) {
    return Naming.decapitalise(kind.title) + "s";
  }

  private static String count(Kind kind) {
    return Naming.decapitalise(kind.title) + "Count";
  }

  private static void fields(TypeSpec.Builder type, Kind kind) {
    TypeName array = ArrayTypeName.of(kind.type);
    type.addField(
        FieldSpec.builder(array, stack(kind), Modifier.PRIVATE).initializer("{}").build());
    type.addField(TypeName.INT, count(kind), Modifier.PRIVATE);
  }

  private static MethodSpec push(Kind kind) {
    CodeBlock grow =
        CodeBlock.of(
            "$1N = java.util.Arrays.copyOf($1N, Math.max(64, 2 * $2N))", stack(kind), count(kind));
    return MethodSpec.methodBuilder("push" + kind.title)
        .addParameter(kind.type, "value")
        .beginControlFlow("if ($N == $N.length)", count(kind), stack(kind))
        .addStatement(grow)
        .endControlFlow()
        .addStatement("$N[$N++] = value", stack(kind), count(kind))
        .build();
  }

  private static MethodSpec pop(Kind kind) {
    MethodSpec.Builder pop = MethodSpec.methodBuilder("pop" + kind.title).returns(kind.type);
    if (kind == Kind.REFERENCE) {
      pop.addStatement("$T value = $N[--$N]", kind.type, stack(kind), count(kind))
          .addStatement("$N[$N] = null", stack(kind), count(kind))
          .addStatement("return value");
    } else {
      pop.addStatement("return $N[--$N]", stack(kind), count(kind));
    }
    return pop.build();
  }
}
