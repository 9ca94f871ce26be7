package fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Static final fields that are no compile-time constants. They never change, so each is read once,
 * when the function begins. What generated code cannot reach is computed again from its
 * initializer, if that is made of constants and {@code Math}, and if no code writes to the array it
 * gives.
 */
final class FinalFields {
  private final Lowering l;
  private final Map<VariableElement, List<Value>> known = new HashMap<>();
  private final List<Op> prologue = new ArrayList<>();

  FinalFields(Lowering lowering) {
    this.l = lowering;
  }

  /** What the function has to begin with. */
  List<Op> prologue() {
    return prologue;
  }

  /** The field's values. */
  Operand read(Tree tree, VariableElement field) {
    List<Value> row = known.get(field);
    if (row == null) {
      var values = new ArrayList<Value>();
      l.at(tree);
      Region region =
          l.b.nested(
              List.of(),
              () -> {
                values.addAll(first(tree, field));
                return List.of();
              });
      prologue.addAll(region.ops());
      row = List.copyOf(values);
      known.put(field, row);
    }
    return new Operand.Row(field.asType(), row);
  }

  private List<Value> first(Tree tree, VariableElement field) {
    String name = field.getSimpleName().toString();
    if (l.foreigns.isAccessible(field)) {
      return l.types.isRecordArray(field.asType())
          ? table(tree, field, name)
          : l.fields.foreign(tree, field, name);
    }
    Optional<TreePath> path = l.compilation.members().path(field);
    if (path.isEmpty()
        || !(path.get().getLeaf() instanceof VariableTree declaration)
        || declaration.getInitializer() == null
        || !isPlain(declaration.getInitializer(), scope(field, path.get()))
        || !ReadOnly.holds(path.get(), name, rank(field))) {
      throw l.problem(tree, Problem.PRIVATE_MEMBER, name);
    }
    Scope scope = scope(field, path.get());
    ExpressionTree initializer = declaration.getInitializer();
    return l.elsewhere(scope, () -> l.assignments.initial(initializer, field.asType(), name));
  }

  private static int rank(VariableElement field) {
    int rank = 0;
    for (TypeMirror t = field.asType();
        t instanceof ArrayType array;
        t = array.getComponentType()) {
      rank++;
    }
    return rank;
  }

  /** An array of records that is only read: its components are copied. */
  private List<Value> table(Tree tree, VariableElement field, String name) {
    Optional<TreePath> declared = l.compilation.members().path(field);
    TreePath here = new TreePath(l.scope.unit());
    boolean read =
        declared.isPresent()
            && ReadOnly.holds(declared.get(), name, rank(field))
            && here.getCompilationUnit().getTypeDecls().stream()
                .allMatch(t -> ReadOnly.holds(new TreePath(here, t), name, rank(field)));
    if (!read) {
      throw l.problem(tree, Problem.ARRAY_OF_RECORDS, l.types.spelling(field.asType()));
    }
    l.checkType(tree, field.asType());
    l.at(tree);
    Value array =
        l.foreigns.expression(
            objects(field.asType()), name, l.foreigns.name(tree, field), List.of(), false);
    return copied(tree, field.asType(), array, name);
  }

  /** The type of an array of records as it is outside. */
  private Type objects(TypeMirror type) {
    return type instanceof ArrayType array
        ? new Type.Array(objects(array.getComponentType()))
        : new Type.Reference(l.types.spelling(type));
  }

  private List<Value> copied(Tree tree, TypeMirror type, Value object, String name) {
    if (!(type instanceof ArrayType array)) {
      return l.calls.takenApart(tree, type, object, name);
    }
    Value length = l.b.length(object);
    List<Value> arrays = l.arrays.create(type, name, length);
    l.b.forEach(
        length,
        "k",
        k -> {
          Value element = l.b.loadSafely(object, k, "");
          l.arrays.storeSafely(arrays, k, copied(tree, array.getComponentType(), element, name));
        });
    return arrays;
  }

  private Scope scope(VariableElement field, TreePath path) {
    return new Scope(
        l.compilation.javac(),
        l.compilation.members(),
        JavaTypes.owner(field),
        path.getCompilationUnit());
  }

  /** Constants, operators, array initializers, records and {@code Math} give the same again. */
  private boolean isPlain(ExpressionTree initializer, Scope scope) {
    return Assigned.in(List.of(initializer)).isEmpty()
        && !Mentions.any(
            initializer,
            t ->
                (t instanceof NewClassTree creation && !isPlainRecord(creation, scope))
                    || t instanceof LambdaExpressionTree
                    || t instanceof MemberReferenceTree
                    || (t instanceof MethodInvocationTree call && !isMath(call, scope)));
  }

  /** Whether it makes a record by a constructor without a body. */
  private boolean isPlainRecord(NewClassTree tree, Scope scope) {
    var names = new TypeNames(l.compilation, scope, scope.owner());
    return names
        .of(tree.getIdentifier())
        .filter(l.types::isFloatingRecord)
        .map(type -> l.compilation.members().constructors(JavaTypes.element(type)))
        .filter(all -> all.stream().noneMatch(c -> Records.isWritten(l.compilation, c)))
        .isPresent();
  }

  private static boolean isMath(MethodInvocationTree call, Scope scope) {
    String method = call.getMethodSelect().toString();
    if (method.equals("random") || method.endsWith(".random")) {
      return false;
    }
    return call.getMethodSelect() instanceof IdentifierTree
        ? !scope.methods(method).isEmpty()
            && scope.methods(method).stream().allMatch(m -> isMath(JavaTypes.owner(m).toString()))
        : isMath(method.substring(0, Math.max(0, method.lastIndexOf('.'))));
  }

  private static boolean isMath(String type) {
    return type.matches("(java\\.lang\\.)?(Strict)?Math");
  }
}
