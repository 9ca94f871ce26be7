package fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Method calls and object creation: finds the method, then hands it to those who know its kind. */
final class Calls {
  private final Lowering l;
  private final Library library;
  private final Records records;
  private final ForeignCalls foreign;

  Calls(Lowering lowering) {
    this.l = lowering;
    this.library = new Library(lowering);
    this.records = new Records(lowering);
    this.foreign = new ForeignCalls(lowering, records);
  }

  /**
   * A resolved call.
   *
   * @param receiver the object; null for static methods
   * @param hint a name for the value
   * @param discarded whether the value is not used
   */
  record Call(
      MethodInvocationTree tree,
      ExecutableElement method,
      @Nullable Operand receiver,
      List<Operand> arguments,
      String hint,
      boolean discarded) {

    /** The token to blame. */
    Tree at() {
      return tree.getMethodSelect();
    }

    TypeElement owner() {
      return JavaTypes.owner(method);
    }

    String name() {
      return method.getSimpleName().toString();
    }

    boolean isStatic() {
      return method.getModifiers().contains(Modifier.STATIC);
    }

    List<TypeMirror> argumentTypes() {
      return arguments.stream().map(Operand::type).toList();
    }
  }

  /** What a call gives: nothing if it is void. */
  record Result(Optional<Operand> value) {
    static Result of(Operand operand) {
      return new Result(Optional.of(operand));
    }
  }

  /** A call as a statement. */
  void statement(MethodInvocationTree tree) {
    call(tree, "", true);
  }

  /** A call as an expression. */
  Operand expression(MethodInvocationTree tree, String hint) {
    return call(tree, hint, false)
        .orElseThrow(() -> l.problem(tree.getMethodSelect(), Problem.TYPES, "void", "value"));
  }

  private Optional<Operand> call(MethodInvocationTree tree, String hint, boolean discarded) {
    if (l.takenOver.isInferred(tree)) {
      return l.takenOver.call(tree, hint, discarded);
    }
    ExpressionTree select = tree.getMethodSelect();
    if (select instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      List<Operand> arguments = arguments(tree.getArguments());
      if (name.equals("this")) {
        records.delegate(select, l.scope.owner(), arguments);
        return Optional.empty();
      }
      List<ExecutableElement> candidates = l.scope.methods(name);
      Optional<String> generated =
          candidates.isEmpty() ? l.generated.importing(name) : Optional.empty();
      if (generated.isPresent()) {
        return l.generated.call(select, generated.get(), name, arguments, hint);
      }
      ExecutableElement method = choose(tree, candidates, name, arguments);
      Operand receiver =
          method.getModifiers().contains(Modifier.STATIC) ? null : l.fields.self(select);
      return dispatch(new Call(tree, method, receiver, arguments, hint, discarded));
    }
    if (select instanceof MemberSelectTree member) {
      return selected(tree, member, hint, discarded);
    }
    throw l.problem(select, Problem.CONSTRUCT, select.getKind());
  }

  private Optional<Operand> selected(
      MethodInvocationTree tree, MemberSelectTree select, String hint, boolean discarded) {
    String name = select.getIdentifier().toString();
    Optional<String> generated = l.generated.classNamed(select.getExpression());
    if (generated.isPresent()) {
      List<Operand> arguments = arguments(tree.getArguments());
      return l.generated.call(select, generated.get(), name, arguments, hint);
    }
    Optional<TypeElement> owner = l.fields.typeNamed(select.getExpression());
    if (owner.isPresent()) {
      List<Operand> arguments = arguments(tree.getArguments());
      List<ExecutableElement> candidates = l.compilation.members().methods(owner.get(), name);
      ExecutableElement method = choose(tree, candidates, name, arguments);
      return dispatch(new Call(tree, method, null, arguments, hint, discarded));
    }
    Operand receiver = l.expression(select.getExpression(), "");
    List<Operand> arguments = arguments(tree.getArguments());
    if (receiver.type() instanceof ArrayType && name.equals("clone")) {
      return Optional.of(l.arrays.copy(select, receiver, hint));
    }
    if (receiver.type() instanceof GeneratedRecord && arguments.isEmpty()) {
      return Optional.of(l.fields.component(select, receiver, name));
    }
    DeclaredType type =
        l.types
            .members(receiver.type())
            .orElseThrow(() -> l.problem(select, Problem.UNKNOWN_METHOD, name));
    List<ExecutableElement> candidates =
        l.compilation.members().methods(JavaTypes.element(type), name);
    ExecutableElement method = choose(tree, candidates, name, arguments);
    return dispatch(new Call(tree, method, receiver, arguments, hint, discarded));
  }

  private List<Operand> arguments(List<? extends ExpressionTree> trees) {
    var arguments = new ArrayList<Operand>();
    for (ExpressionTree tree : trees) {
      arguments.add(l.expression(tree, ""));
    }
    return arguments;
  }

  private ExecutableElement choose(
      MethodInvocationTree tree,
      List<ExecutableElement> candidates,
      String name,
      List<Operand> arguments) {
    List<TypeMirror> types = arguments.stream().map(Operand::type).toList();
    return l.compilation
        .overloads()
        .choose(candidates, types)
        .orElseThrow(() -> l.problem(tree.getMethodSelect(), Problem.UNKNOWN_METHOD, name));
  }

  private Optional<Operand> dispatch(Call call) {
    Optional<Result> known = library.call(call);
    if (known.isPresent()) {
      return known.get().value();
    }
    Operand receiver = call.receiver();
    if (receiver != null && l.types.isFloatingRecord(receiver.type())) {
      Optional<Operand> component = records.accessed(call, receiver);
      if (component.isPresent()) {
        return component;
      }
      if (l.unit.hasBody(call.method())) {
        List<Value> self = l.conversions.values(receiver, "");
        return body(call.at(), call.method(), self, call.arguments(), call.hint());
      }
    }
    boolean asItIs =
        l.foreigns.isAccessible(call.method())
            && (l.takenOver.isWhole(call.method())
                || l.takenOver.readsHidden(call.method())
                || l.takenOver.isPlainGeneric(call));
    if (call.isStatic() && l.unit.hasBody(call.method()) && !asItIs) {
      return body(call.at(), call.method(), List.of(), call.arguments(), call.hint())
          .map(result -> foreign.specific(call, result));
    }
    return foreign.call(call);
  }

  /** Calls a method whose body is lowered like this one. */
  Optional<Operand> body(
      Tree at,
      ExecutableElement method,
      List<Value> receiver,
      List<Operand> arguments,
      String hint) {
    var operands = new ArrayList<>(receiver);
    operands.addAll(converted(at, method, arguments));
    TypeMirror type =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? JavaTypes.owner(method).asType()
            : l.unit.returnType(method);
    l.checkType(at, type);
    l.at(at);
    var like = new Variable(hint, type, l.types.shape(type));
    List<Value> results = l.b.call(l.unit.function(method), like.fresh(), operands);
    return type.getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of(new Operand.Row(type, results));
  }

  /** Arguments as the parameters want them; those of variable arity in an array. */
  List<Value> converted(Tree at, ExecutableElement method, List<Operand> arguments) {
    var values = new ArrayList<Value>();
    List<? extends VariableElement> parameters = method.getParameters();
    List<TypeMirror> types = arguments.stream().map(Operand::type).toList();
    int fixed =
        l.compilation.overloads().spreads(method, types)
            ? parameters.size() - 1
            : parameters.size();
    for (int k = 0; k < fixed; k++) {
      values.addAll(
          l.conversions.assign(at, arguments.get(k), l.unit.parameterType(method, k), ""));
    }
    if (fixed < parameters.size()) {
      ArrayType rest = (ArrayType) parameters.get(fixed).asType();
      l.at(at);
      List<Value> array = l.arrays.create(rest, "", l.b.constant(arguments.size() - fixed));
      for (int k = fixed; k < arguments.size(); k++) {
        List<Value> row = l.conversions.assign(at, arguments.get(k), rest.getComponentType(), "");
        l.arrays.storeSafely(array, l.b.constant(k - fixed), row);
      }
      values.addAll(array);
    }
    return values;
  }

  /** The components of a record that exists as an object. */
  List<Value> takenApart(Tree at, TypeMirror type, Value object, String hint) {
    return records.takenApart(at, type, object, hint);
  }

  /** Whether the type arguments are left to be inferred. */
  private static boolean isDiamond(NewClassTree tree) {
    return tree.getIdentifier() instanceof ParameterizedTypeTree type
        && type.getTypeArguments().isEmpty();
  }

  /** {@code new T(…)}. */
  Operand create(NewClassTree tree, String hint) {
    TypeMirror type =
        l.typeNames
            .of(tree.getIdentifier())
            .orElseThrow(() -> l.unknown(tree.getIdentifier(), tree.getIdentifier().toString()));
    if (tree.getClassBody() != null && !l.types.isFloatingRecord(type)) {
      return l.takenOver.object(tree, type, hint);
    }
    if (tree.getClassBody() != null || tree.getEnclosingExpression() != null) {
      throw l.problem(tree, Problem.LOCAL_CLASS, l.types.spelling(type));
    }
    List<Operand> arguments = arguments(tree.getArguments());
    if (type instanceof GeneratedRecord record) {
      if (record.components().size() != arguments.size()) {
        throw l.problem(tree.getIdentifier(), Problem.UNKNOWN_METHOD, "new " + type);
      }
      return records.filled(tree.getIdentifier(), type, arguments);
    }
    if (l.types.isFloatingRecord(type)) {
      return records.create(tree.getIdentifier(), type, arguments, hint);
    }
    l.at(tree);
    Foreigns.Text text = foreign.creation(tree, type, arguments);
    return isDiamond(tree)
        ? new Operand.Inferred(type, text, Problem.ACTIVE_FOREIGN, tree)
        : Operand.of(type, l.foreigns.expression(l.types.leaf(type), hint, text, false));
  }

  /** {@code new T(…)} as text, for a {@code throw}. */
  Foreigns.Text creation(NewClassTree tree, TypeMirror type) {
    List<Operand> arguments = arguments(tree.getArguments());
    l.at(tree);
    return foreign.creation(tree, type, arguments);
  }
}
