package fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.frontend.State.Jump;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The lowering of one method body: what its parts share. The parts are the kinds of construct, each
 * in a class of its own, and reach each other through this one.
 */
final class Lowering {
  final Compilation compilation;
  final Unit unit;
  Scope scope;
  final Builder b = new Builder();
  Locals locals = new Locals();
  final Jump returned = new Jump("returned");
  final JavaTypes types;
  final Branches branches = new Branches(this);
  final Conversions conversions = new Conversions(this);
  final Operators operators = new Operators(this);
  final Assignments assignments = new Assignments(this);
  final Arrays arrays = new Arrays(this);
  final Foreigns foreigns = new Foreigns(this);
  final Fields fields = new Fields(this);
  final FinalFields finalFields = new FinalFields(this);
  final Calls calls = new Calls(this);
  final GeneratedCalls generated;
  final Expressions expressions = new Expressions(this);
  final Jumps jumps = new Jumps(this);
  final Loops loops = new Loops(this);
  final Patterns patterns = new Patterns(this);
  final Constants constants = new Constants(this);
  final TakenOver takenOver = new TakenOver(this);
  final Statements statements = new Statements(this);
  final RowLoads rowLoads = new RowLoads();
  TypeNames typeNames;

  /** Where lowering stands; branches and loops swap it. */
  State state = new State();

  /** The method's result; null if it is void. */
  @Nullable Variable result;

  /** The record that an instance method or compact constructor works on; null elsewhere. */
  @Nullable Variable self;

  /** Names whose declarations were reported as problems: of their uses nobody needs to hear. */
  final Set<String> undeclared = new HashSet<>();

  private final ExecutableElement owner;
  private boolean failed;

  /**
   * A new body.
   *
   * @param owner the method, for diagnostics
   */
  Lowering(Compilation compilation, Unit unit, Scope scope, ExecutableElement owner) {
    this.compilation = compilation;
    this.unit = unit;
    this.scope = scope;
    this.owner = owner;
    this.types = compilation.types();
    this.generated = new GeneratedCalls(this);
    this.typeNames = new TypeNames(compilation, scope, owner);
  }

  /** The location of a token of this body. */
  Location location(Tree tree) {
    return compilation.sources().at(scope.unit(), tree, owner);
  }

  /** What is appended from now on comes from that token. */
  void at(Tree tree) {
    b.at(location(tree));
  }

  /** Whether the method is not one that users see again in the generated class. */
  boolean isHelper() {
    return !Annotation.isOn(owner);
  }

  /** What the method declares to throw. */
  List<? extends TypeMirror> thrown() {
    return owner.getThrownTypes();
  }

  /** Reports a problem; throw the result to leave the construct. */
  Abandoned problem(Tree tree, Problem problem, Object... arguments) {
    failed = true;
    compilation.diagnostics().report(problem, location(tree), arguments);
    return new Abandoned();
  }

  /** A simple name that means nothing here. */
  Abandoned unknown(Tree tree, String name) {
    return undeclared.contains(name.replace("[]", ""))
        ? abandoned()
        : problem(tree, Problem.UNKNOWN_NAME, name);
  }

  /** Leaves the construct because of a problem that was reported elsewhere. */
  Abandoned abandoned() {
    failed = true;
    return new Abandoned();
  }

  /** Whether a problem was reported. */
  boolean failed() {
    return failed;
  }

  /** Lowers an expression; the hint is a name for its value. */
  Operand expression(ExpressionTree tree, String hint) {
    return expressions.lower(tree, hint);
  }

  /** Lowers an expression and converts it, as an assignment would. */
  List<Value> converted(ExpressionTree tree, TypeMirror type, String hint) {
    Operand operand = expression(tree, hint);
    if (Conversions.isLossy(operand.type().getKind(), type.getKind())) {
      compilation.sources().leaveToJavac(b.at());
    }
    return conversions.assign(tree, operand, type, hint);
  }

  /** Lowers a condition. */
  Operand condition(ExpressionTree tree) {
    return expression(tree, "");
  }

  /** The static type of an expression, found by lowering it for nothing. */
  TypeMirror typeOf(ExpressionTree tree) {
    return scratch(() -> expression(tree, "")).type();
  }

  /** Runs something that leaves no trace but its answer. */
  <T> T scratch(Supplier<T> trial) {
    State before = state;
    Location at = b.at();
    state = before.copy();
    int mark = locals.enter();
    var answer = new ArrayList<T>();
    try {
      b.nested(
          List.of(),
          () -> {
            answer.add(trial.get());
            return List.of();
          });
      return answer.get(0);
    } finally {
      locals.leave(mark);
      state = before;
      b.at(at);
    }
  }

  /** Lowers something that is written in another class, where no local of this body is known. */
  <T> T elsewhere(Scope there, Supplier<T> code) {
    Scope here = scope;
    Locals own = locals;
    TypeNames names = typeNames;
    scope = there;
    locals = new Locals();
    typeNames = new TypeNames(compilation, there, there.owner());
    try {
      return code.get();
    } finally {
      scope = here;
      locals = own;
      typeNames = names;
    }
  }

  /** Declares a local variable. */
  Variable declare(Tree tree, String name, TypeMirror type) {
    checkType(tree, type);
    var variable = new Variable(name, type, types.shape(type));
    locals.declare(variable);
    return variable;
  }

  /** Rejects types that cannot be handled. */
  void checkType(Tree tree, TypeMirror type) {
    var obstacle = types.obstacle(type);
    if (obstacle.isPresent()) {
      throw problem(tree, obstacle.get(), types.spelling(type));
    }
  }

  /** Names for the values that something of a type is made of; none if it has none. */
  List<String> hints(String hint, TypeMirror type) {
    var variable = new Variable(hint, type, types.shape(type));
    return hint.isEmpty() ? variable.types().stream().map(t -> "").toList() : variable.hints();
  }

  /** Ends the scope of the locals declared since the mark. */
  void leave(int mark) {
    locals.leave(mark).forEach(state::remove);
  }

  /** Gives a variable its values, in the state that evaluating them has left. */
  void assign(Variable variable, List<Value> row) {
    state.put(variable, row);
  }

  /** The current values of a variable. */
  List<Value> read(Variable variable) {
    List<Value> row = state.get(variable);
    if (row == null) {
      // Only code that javac rejects, or that follows an error, reads what is not assigned.
      row = placeholders(variable);
      state.put(variable, row);
    }
    return row;
  }

  /** Values for where none is ever read. */
  List<Value> placeholders(Variable variable) {
    return variable.types().stream().map(b::zero).toList();
  }
}
