package fluxion.processor.frontend;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What carries no derivatives and has no meaning in the IR, such as {@code try} and lambdas, is
 * taken over as it is written. That nothing active enters it is for a later stage to check.
 */
final class TakenOver {
  private final Lowering l;
  private final Verbatim verbatim;

  TakenOver(Lowering lowering) {
    this.l = lowering;
    this.verbatim = new Verbatim(lowering);
  }

  /**
   * A statement. Locals that it assigns come back as values, from a method of a class around it.
   *
   * @param ifActive the problem if something active enters it
   * @param jumps the jumps out of it, which it must not have
   */
  void statement(StatementTree tree, Problem ifActive, Set<String> jumps) {
    if (!jumps.isEmpty()) {
      throw leaving(tree, ifActive, jumps);
    }
    List<Variable> assigned = l.locals.among(Assigned.in(List.of(tree)));
    if (assigned.isEmpty()) {
      Foreigns.Text text = verbatim.text(tree, Set.of());
      l.at(tree);
      l.foreigns.takenOver(List.of(), text, ifActive);
      return;
    }
    l.at(tree);
    Foreigns.Text text = new Foreigns.Text().add(method(returned(assigned)));
    var own = new HashSet<String>();
    for (Variable variable : assigned) {
      if (l.types.isRow(variable.type())) {
        throw l.problem(tree, Problem.TYPES, l.types.spelling(variable.type()), "Object");
      }
      own.add(variable.name());
      boolean known = l.state.get(variable) != null;
      Value before = known ? l.read(variable).get(0) : l.placeholders(variable).get(0);
      text.add("    " + l.types.spelling(variable.type()) + " " + variable.name() + " = ");
      text.add(before).add(";\n");
    }
    text.add("    ").append(verbatim.text(tree, own));
    var names = assigned.stream().map(Variable::name).toList();
    boolean single = assigned.size() == 1;
    String list = String.join(", ", names);
    text.add("\n    return " + (single ? list : "new java.lang.Object[] {" + list + "}") + ";\n");
    text.add("  }\n}.run()");
    l.at(tree);
    if (single) {
      Variable only = assigned.get(0);
      var value = new Value(only.types().get(0), only.name());
      l.foreigns.takenOver(List.of(value), text, ifActive);
      l.assign(only, List.of(value));
      return;
    }
    var all = new Value(new Type.Reference("java.lang.Object[]"), "assigned");
    l.foreigns.takenOver(List.of(all), text, ifActive);
    for (int k = 0; k < assigned.size(); k++) {
      Variable variable = assigned.get(k);
      String element = "(" + l.types.spelling(variable.type()) + ") $0[" + k + "]";
      Type type = variable.types().get(0);
      List<Value> from = List.of(all);
      l.assign(
          variable, List.of(l.foreigns.expression(type, variable.name(), element, from, false)));
    }
  }

  /** A jump out is a problem; that it carries active values, perhaps, is the greater one. */
  private Abandoned leaving(StatementTree tree, Problem ifActive, Set<String> jumps) {
    Optional<String> active =
        Mentions.names(tree).stream()
            .map(l.locals::find)
            .filter(variable -> variable != null && l.types.isFloating(variable.type()))
            .findFirst()
            .map(variable -> "`" + variable + "`");
    return active.isPresent()
        ? l.problem(tree, ifActive, active.get())
        : l.problem(tree, Problem.JUMP_OUT, keyword(tree), String.join(", ", jumps));
  }

  private static String keyword(Tree tree) {
    return tree.getKind().name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a method is taken over as a whole: it has statements that cannot be lowered, or types
   * that cannot be spelled elsewhere, and nothing that could be active.
   */
  boolean isWhole(ExecutableElement method) {
    return isInactive(method)
        && (method.getModifiers().contains(Modifier.SYNCHRONIZED)
            || method.getTypeParameters().stream().anyMatch(TakenOver::hasGenericBound)
            || l.unit.tree(method).filter(t -> Mentions.any(t, TakenOver::isForeign)).isPresent());
  }

  /** Whether a method can only be called: it reads what its class hides, and nothing active. */
  boolean readsHidden(ExecutableElement method) {
    return isInactive(method)
        && l.unit.tree(method).filter(t -> Mentions.any(t, n -> isHidden(n, method))).isPresent();
  }

  private boolean isHidden(Tree tree, ExecutableElement method) {
    return tree instanceof IdentifierTree name
        && l.unit
            .scopeOf(method)
            .field(name.getName().toString())
            .filter(f -> f.getModifiers().containsAll(Set.of(Modifier.PRIVATE, Modifier.STATIC)))
            .filter(f -> f.getConstantValue() == null)
            .isPresent();
  }

  /**
   * Whether a call is of a generic method that is given nothing active, but for boxed numbers,
   * which cannot be followed in any case: javac knows its types best.
   */
  boolean isPlainGeneric(Calls.Call call) {
    return isInactive(call.method())
        && !call.method().getTypeParameters().isEmpty()
        && call.argumentTypes().stream()
            .allMatch(type -> type.getKind().isPrimitive() || !l.types.isFloating(type));
  }

  private boolean isInactive(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && !l.types.isRow(method.getReturnType())
        && method.getParameters().stream().noneMatch(p -> l.types.isFloating(p.asType()));
  }

  private static boolean hasGenericBound(TypeParameterElement parameter) {
    return parameter.getBounds().stream()
        .anyMatch(b -> b instanceof DeclaredType d && !d.getTypeArguments().isEmpty());
  }

  private static boolean isForeign(Tree tree) {
    return tree instanceof TryTree
        || tree instanceof SynchronizedTree
        || tree instanceof ClassTree
        || tree instanceof BindingPatternTree;
  }

  /** The results of a method that is taken over as a whole. */
  List<Value> body(MethodTree tree, TypeMirror result) {
    var own = new HashSet<String>();
    String spelled = l.types.spelling(result);
    var text = new Foreigns.Text().add(method(spelled));
    for (VariableTree parameter : tree.getParameters()) {
      Variable variable = Objects.requireNonNull(l.locals.find(parameter.getName().toString()));
      own.add(variable.name());
      text.add("    " + l.types.spelling(variable.type()) + " " + variable.name() + " = ");
      text.add(l.read(variable).get(0)).add(";\n");
    }
    Foreigns.Text body = verbatim.text(Objects.requireNonNull(tree.getBody()), own);
    text.add("    ").append(body).add("\n  }\n}.run()");
    l.at(tree);
    boolean nothing = result.getKind() == TypeKind.VOID;
    List<Value> values = nothing ? List.of() : List.of(new Value(l.types.leaf(result), "result"));
    l.foreigns.takenOver(values, text, Problem.ACTIVE_FOREIGN);
    return values;
  }

  /** An object of a class without a name. */
  Operand object(NewClassTree tree, TypeMirror type, String hint) {
    Foreigns.Text text = verbatim.text(tree, Set.of());
    l.at(tree);
    var value = new Value(l.types.leaf(type), hint);
    l.foreigns.takenOver(List.of(value), text, Problem.ACTIVE_FOREIGN);
    return Operand.of(type, value);
  }

  private String returned(List<Variable> assigned) {
    return assigned.size() == 1 ? l.types.spelling(assigned.get(0).type()) : "java.lang.Object[]";
  }

  /** The head of a method in a class of its own, in which locals may be assigned. */
  private String method(String result) {
    List<String> thrown = l.thrown().stream().map(l.types::spelling).toList();
    String exceptions = thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown);
    return "new java.lang.Object() {\n  " + result + " run()" + exceptions + " {\n";
  }

  /** A lambda or method reference, whose type the context gives. */
  Operand lambda(ExpressionTree tree) {
    TypeMirror none = l.compilation.javac().types().getNoType(TypeKind.NONE);
    return new Operand.Inferred(none, verbatim.text(tree, Set.of()), Problem.LAMBDA, tree);
  }

  /** Whether javac finds the type of a call from lambdas in it. */
  boolean isInferred(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && ((call.getMethodSelect() instanceof MemberSelectTree select
                && isInferred(select.getExpression()))
            || (call.getArguments().stream().anyMatch(TakenOver::isOpen) && !isLowered(call)));
  }

  /** Whether it is a lambda or a method reference. */
  static boolean isLambda(ExpressionTree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree
        || (tree instanceof ParenthesizedTree p && isLambda(p.getExpression()));
  }

  /** Whether the type of an argument comes from a lambda. */
  private static boolean isOpen(ExpressionTree tree) {
    return isLambda(tree)
        || (tree instanceof NewClassTree creation && creation.getClassBody() != null)
        || (tree instanceof MethodInvocationTree call
            && (call.getArguments().stream().anyMatch(TakenOver::isOpen)
                || (call.getMethodSelect() instanceof MemberSelectTree select
                    && isOpen(select.getExpression()))));
  }

  /** Whether the call may be of a method that is lowered as this one is. */
  private boolean isLowered(MethodInvocationTree call) {
    return candidates(call, null).stream()
        .anyMatch(m -> m.getModifiers().contains(Modifier.STATIC) && l.unit.hasBody(m));
  }

  /** The call as text; empty if its value is not used. */
  Optional<Operand> call(MethodInvocationTree tree, String hint, boolean discarded) {
    Foreigns.Text text = verbatim.text(tree, Set.of());
    ExpressionTree blamed = lambdaIn(tree);
    if (discarded) {
      l.at(blamed);
      l.foreigns.takenOver(List.of(), text, Problem.LAMBDA);
      return Optional.empty();
    }
    TypeMirror type = typeOf(tree);
    if (isOpen(type)) {
      return Optional.of(new Operand.Inferred(type, text, Problem.LAMBDA, blamed));
    }
    l.at(blamed);
    var value = new Value(l.types.leaf(type), hint);
    l.foreigns.takenOver(List.of(value), text, Problem.LAMBDA);
    return Optional.of(Operand.of(type, value));
  }

  /** The first lambda: what is wrong about the call, if anything. */
  private static ExpressionTree lambdaIn(MethodInvocationTree tree) {
    var found = new ArrayList<ExpressionTree>();
    Mentions.any(
        tree,
        t -> {
          if (t instanceof LambdaExpressionTree || t instanceof MemberReferenceTree) {
            found.add((ExpressionTree) t);
          }
          return !found.isEmpty();
        });
    return found.isEmpty() ? tree.getMethodSelect() : found.get(0);
  }

  /** Whether a type may be less than what javac infers. */
  static boolean isOpen(TypeMirror type) {
    return type instanceof DeclaredType declared
        && (!JavaTypes.element(type).getTypeParameters().isEmpty()
            || declared.toString().equals("java.lang.Object"));
  }

  /** The type of a call in as far as the light goes; {@code Object} where it fails. */
  private TypeMirror typeOf(MethodInvocationTree tree) {
    TypeMirror receiver = receiver(tree);
    var types = l.compilation.javac().types();
    TypeMirror common = null;
    for (ExecutableElement method : candidates(tree, receiver)) {
      TypeMirror result = types.erasure(method.getReturnType());
      if (receiver instanceof DeclaredType declared
          && !declared.getTypeArguments().isEmpty()
          && types.asMemberOf(declared, method) instanceof ExecutableType member) {
        result = types.erasure(member.getReturnType());
      }
      if (common != null && !types.isSameType(common, result)) {
        return l.types.object();
      }
      common = result;
    }
    return common == null ? l.types.object() : common;
  }

  private @Nullable TypeMirror receiver(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || l.fields.typeNamed(select.getExpression()).isPresent()) {
      return null;
    }
    return isInferred(select.getExpression())
        ? typeOf((MethodInvocationTree) select.getExpression())
        : l.typeOf(select.getExpression());
  }

  /** The methods that a call may mean by name and number of arguments. */
  private List<ExecutableElement> candidates(
      MethodInvocationTree call, @Nullable TypeMirror receiver) {
    List<ExecutableElement> methods = List.of();
    if (call.getMethodSelect() instanceof IdentifierTree name) {
      methods = l.scope.methods(name.getName().toString());
    } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
      Optional<TypeElement> owner =
          receiver == null
              ? l.fields.typeNamed(select.getExpression())
              : Optional.of(receiver)
                  .filter(DeclaredType.class::isInstance)
                  .map(JavaTypes::element);
      methods =
          owner
              .map(o -> l.compilation.members().methods(o, select.getIdentifier().toString()))
              .orElse(List.of());
    }
    int arity = call.getArguments().size();
    return methods.stream()
        .filter(m -> m.getParameters().size() == arity || m.isVarArgs())
        .toList();
  }
}
