package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;

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
      return l.fields.foreign(tree, field, name);
    }
    Optional<TreePath> path = l.compilation.members().path(field);
    if (path.isEmpty()
        || !(path.get().getLeaf() instanceof VariableTree declaration)
        || declaration.getInitializer() == null
        || !isPlain(declaration.getInitializer(), scope(field, path.get()))
        || (field.asType() instanceof ArrayType && isWritten(path.get(), name))) {
      throw l.problem(tree, Problem.PRIVATE_MEMBER, name);
    }
    Scope scope = scope(field, path.get());
    ExpressionTree initializer = declaration.getInitializer();
    return l.elsewhere(scope, () -> l.assignments.initial(initializer, field.asType(), name));
  }

  private Scope scope(VariableElement field, TreePath path) {
    return new Scope(
        l.compilation.javac(),
        l.compilation.members(),
        JavaTypes.owner(field),
        path.getCompilationUnit());
  }

  /** Constants, operators, array initializers and {@code Math} give the same again. */
  private static boolean isPlain(ExpressionTree initializer, Scope scope) {
    return Assigned.in(List.of(initializer)).isEmpty()
        && !Mentions.any(
            initializer,
            t ->
                t instanceof NewClassTree
                    || t instanceof LambdaExpressionTree
                    || t instanceof MemberReferenceTree
                    || (t instanceof MethodInvocationTree call && !isMath(call, scope)));
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

  /**
   * Whether code may write to the array's elements: it assigns one, or hands the array on, other
   * than as an argument to a method of this class that writes to no element of its parameters.
   */
  private static boolean isWritten(TreePath field, String name) {
    Tree outermost = field.getLeaf();
    for (Tree t : field) {
      outermost = t instanceof ClassTree ? t : outermost;
    }
    Tree file = outermost;
    return Mentions.any(file, t -> writes(t, name) || escapes(t, name, file));
  }

  private static boolean writes(Tree tree, String name) {
    ExpressionTree target =
        tree instanceof AssignmentTree a
            ? a.getVariable()
            : tree instanceof CompoundAssignmentTree c
                ? c.getVariable()
                : tree instanceof UnaryTree u ? u.getExpression() : null;
    return target instanceof ArrayAccessTree && is(base(target), name);
  }

  private static Tree base(ExpressionTree tree) {
    ExpressionTree base = tree;
    while (base instanceof ArrayAccessTree access) {
      base = access.getExpression();
    }
    return base;
  }

  private static boolean is(Tree tree, String name) {
    return (tree instanceof IdentifierTree id && id.getName().contentEquals(name))
        || (tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals(name));
  }

  /** Whether a tree takes the array, or a row of it, somewhere that is not known to read only. */
  private static boolean escapes(Tree tree, String name, Tree file) {
    if (tree instanceof VariableTree variable) {
      ExpressionTree initializer = variable.getInitializer();
      boolean scalar = variable.getType() instanceof PrimitiveTypeTree;
      return initializer != null && !scalar && is(base(initializer), name);
    }
    if (tree instanceof AssignmentTree assignment) {
      return is(assignment.getExpression(), name);
    }
    if (tree instanceof ReturnTree returned) {
      return returned.getExpression() != null && is(returned.getExpression(), name);
    }
    return tree instanceof MethodInvocationTree call
        && call.getArguments().stream().anyMatch(a -> is(a, name))
        && Mentions.any(file, t -> writesParameter(t, method(call)));
  }

  private static String method(MethodInvocationTree call) {
    String select = call.getMethodSelect().toString();
    return select.substring(select.lastIndexOf('.') + 1);
  }

  /** Whether a tree is a method of that name that writes to an element of a parameter. */
  private static boolean writesParameter(Tree tree, String name) {
    return tree instanceof MethodTree method
        && method.getName().contentEquals(name)
        && method.getBody() != null
        && method.getParameters().stream()
            .map(p -> p.getName().toString())
            .anyMatch(p -> Mentions.any(method.getBody(), t -> writes(t, p) || handsOn(t, p)));
  }

  private static boolean handsOn(Tree tree, String parameter) {
    return (tree instanceof MethodInvocationTree call
            && call.getArguments().stream().anyMatch(a -> is(a, parameter)))
        || (tree instanceof VariableTree variable
            && variable.getInitializer() != null
            && is(variable.getInitializer(), parameter))
        || (tree instanceof AssignmentTree assignment && is(assignment.getExpression(), parameter));
  }
}
