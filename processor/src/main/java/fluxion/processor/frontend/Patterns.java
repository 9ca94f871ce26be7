package fluxion.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * {@code instanceof}, and the variables that its patterns bind: locals that have a value from the
 * test on, and a name where the test is known to have come out right (JLS 6.3.1).
 */
final class Patterns {
  private final Lowering l;
  private final IdentityHashMap<Tree, Variable> bindings = new IdentityHashMap<>();

  Patterns(Lowering lowering) {
    this.l = lowering;
  }

  /** {@code e instanceof T} and {@code e instanceof T t}. */
  Operand test(InstanceOfTree tree, String hint) {
    Tree pattern = tree.getPattern();
    VariableTree binding = pattern instanceof BindingPatternTree b ? b.getVariable() : null;
    Tree tested = binding != null ? binding.getType() : tree.getType();
    Optional<TypeMirror> type =
        tested == null || (pattern != null && binding == null)
            ? Optional.empty()
            : l.typeNames.of(tested);
    if (type.isEmpty()) {
      l.undeclared.addAll(Mentions.declared(tree));
      throw l.problem(tree, Problem.PATTERN);
    }
    Operand operand = l.expression(tree.getExpression(), "");
    l.at(tree);
    Value object = l.conversions.value(tree, operand);
    String template = "$0 instanceof " + l.types.spelling(type.get());
    Value holds = l.foreigns.expression(Type.BOOLEAN, hint, template, List.of(object), false);
    if (binding != null) {
      bind(variable(binding, type.get()), Operand.of(operand.type(), object), holds, tree);
    }
    return Operand.of(l.types.primitive(TypeKind.BOOLEAN), holds);
  }

  private void bind(Variable variable, Operand object, Value holds, Tree at) {
    Branches.Arm bound =
        l.branches.arm(
            () -> {
              Operand cast = l.expressions.cast(at, variable.type(), object, variable.name());
              return l.conversions.assign(at, cast, variable.type(), "");
            });
    Branches.Arm unbound = l.branches.arm(() -> l.placeholders(variable));
    l.assign(variable, l.branches.join(holds, bound, unbound, variable.hints()));
  }

  private Variable variable(VariableTree tree, TypeMirror type) {
    Variable known = bindings.get(tree);
    if (known != null && l.locals.has(known)) {
      return known;
    }
    l.checkType(tree, type);
    var variable = new Variable(tree.getName().toString(), type, l.types.shape(type));
    l.locals.declareUnnamed(variable);
    bindings.put(tree, variable);
    return variable;
  }

  /**
   * Gives what an expression that may not be evaluated binds a value beforehand, and declares it in
   * the current scope.
   */
  void prepare(ExpressionTree mayRun) {
    for (VariableTree binding : Mentions.bindings(mayRun)) {
      l.typeNames
          .of(binding.getType())
          .map(type -> variable(binding, type))
          .ifPresent(variable -> l.assign(variable, l.placeholders(variable)));
    }
  }

  /** Runs a body where a condition, lowered before, is known to hold or not to hold. */
  <T> T where(ExpressionTree condition, boolean holds, Supplier<T> body) {
    List<Variable> bound = bound(condition, holds);
    bound.forEach(l.locals::name);
    try {
      return body.get();
    } finally {
      bound.forEach(l.locals::unname);
    }
  }

  /** Runs a body where a condition, lowered before, is known to hold or not to hold. */
  void where(ExpressionTree condition, boolean holds, Runnable body) {
    where(
        condition,
        holds,
        () -> {
          body.run();
          return condition;
        });
  }

  /** From here to the end of the scope a condition is known to hold or not to hold. */
  void from(ExpressionTree condition, boolean holds) {
    bound(condition, holds).forEach(l.locals::name);
  }

  /** Brings what a branch's condition binds into scope if one side does not come to its end. */
  void after(IfTree branch, Exits exits) {
    if (!exits.completes(branch.getThenStatement())) {
      from(branch.getCondition(), false);
    } else if (!exits.completes(branch.getElseStatement())) {
      from(branch.getCondition(), true);
    }
  }

  private List<Variable> bound(ExpressionTree condition, boolean holds) {
    var bound = new ArrayList<Variable>();
    if (!bindings.isEmpty()) {
      collect(condition, holds, bound);
    }
    return bound;
  }

  private void collect(ExpressionTree condition, boolean holds, List<Variable> bound) {
    if (condition instanceof ParenthesizedTree parenthesized) {
      collect(parenthesized.getExpression(), holds, bound);
    } else if (condition instanceof UnaryTree unary
        && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      collect(unary.getExpression(), !holds, bound);
    } else if (condition instanceof BinaryTree binary
        && binary.getKind() == (holds ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR)) {
      collect(binary.getLeftOperand(), holds, bound);
      collect(binary.getRightOperand(), holds, bound);
    } else if (holds
        && condition instanceof InstanceOfTree test
        && test.getPattern() instanceof BindingPatternTree pattern) {
      Variable variable = bindings.get(pattern.getVariable());
      if (variable != null && l.locals.has(variable)) {
        bound.add(variable);
      }
    }
  }
}
