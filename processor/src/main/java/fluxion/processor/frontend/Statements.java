package fluxion.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.frontend.State.Jump;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Statements. Where a statement may jump away, what follows it is put under a branch, so that the
 * IR needs no jumps.
 */
final class Statements extends SimpleTreeVisitor<@Nullable Void, @Nullable Void> {
  private final Lowering l;
  private final Exits exits;
  private final LoopStatements loops;
  private final Switches switches;
  private final Guards guards;

  Statements(Lowering lowering) {
    this.l = lowering;
    this.exits = new Exits(condition -> lowering.constants.holds(condition));
    this.loops = new LoopStatements(lowering, exits);
    this.switches = new Switches(lowering, exits);
    this.guards = new Guards(lowering);
  }

  /** A statement; a problem in it does not keep the next ones from being looked at. */
  void lower(StatementTree statement) {
    try {
      statement.accept(this, null);
    } catch (Abandoned reported) {
      declareAnyway(statement);
    }
  }

  /** Keeps a variable whose initializer failed from being unknown afterwards. */
  private void declareAnyway(StatementTree statement) {
    if (statement instanceof VariableTree variable) {
      String name = variable.getName().toString();
      l.undeclared.add(name);
      Optional<TypeMirror> type = Optional.ofNullable(variable.getType()).flatMap(l.typeNames::of);
      if (type.isPresent()
          && l.locals.find(name) == null
          && l.types.obstacle(type.get()).isEmpty()) {
        l.declare(variable, name, type.get());
      }
    }
  }

  /** The statements of a block, with a scope of their own. */
  void block(List<? extends StatementTree> statements) {
    int mark = l.locals.enter();
    sequence(statements, 0);
    l.leave(mark);
  }

  /** Statements in the scope they stand in. */
  void sequence(List<? extends StatementTree> statements) {
    sequence(statements, 0);
  }

  /** An expression as a statement. */
  void expression(ExpressionTree expression) {
    if (expression instanceof MethodInvocationTree call) {
      l.calls.statement(call);
    } else {
      l.expression(expression, "");
    }
  }

  private void sequence(List<? extends StatementTree> statements, int from) {
    for (int k = from; k < statements.size(); k++) {
      if (l.state.ended()) {
        return;
      }
      int here = k;
      Optional<Value> left = l.jumps.anyTaken();
      if (left.isPresent()) {
        l.at(statements.get(k));
        l.branches.run(
            left.get(),
            this::certain,
            () -> {
              l.state.taken().clear();
              scoped(() -> sequence(statements, here));
            });
        return;
      }
      StatementTree statement = statements.get(k);
      if (statement instanceof IfTree branch && k + 1 < statements.size()) {
        boolean thenLeaves = leaves(branch.getThenStatement());
        boolean elseLeaves = leaves(branch.getElseStatement());
        if (thenLeaves != elseLeaves) {
          Runnable rest = () -> scoped(() -> sequence(statements, here + 1));
          split(branch, thenLeaves ? () -> {} : rest, thenLeaves ? rest : () -> {});
          return;
        }
      }
      lower(statement);
      if (statement instanceof IfTree branch) {
        l.patterns.after(branch, exits);
      }
    }
  }

  /** Where the only flag there is holds, its jump was taken. */
  private void certain() {
    List<Jump> possible = List.copyOf(l.state.taken().keySet());
    if (possible.size() == 1) {
      l.jumps.take(possible.get(0));
    }
  }

  /** Whether a branch always ends by a jump: then what follows it belongs to the other branch. */
  private boolean leaves(@Nullable StatementTree statement) {
    return !exits.completes(statement) && !exits.of(statement).isEmpty();
  }

  private void scoped(Runnable body) {
    int mark = l.locals.enter();
    body.run();
    l.leave(mark);
  }

  private void split(IfTree tree, Runnable afterThen, Runnable afterElse) {
    try {
      Operand condition = l.condition(tree.getCondition());
      Runnable then =
          () ->
              l.patterns.where(
                  tree.getCondition(),
                  true,
                  () -> {
                    scoped(() -> lower(tree.getThenStatement()));
                    continued(afterThen);
                  });
      Runnable otherwise =
          () ->
              l.patterns.where(
                  tree.getCondition(),
                  false,
                  () -> {
                    StatementTree statement = tree.getElseStatement();
                    if (statement != null) {
                      scoped(() -> lower(statement));
                    }
                    continued(afterElse);
                  });
      if (condition instanceof Operand.Literal literal) {
        (Boolean.TRUE.equals(literal.value()) ? then : otherwise).run();
        return;
      }
      Value value = l.conversions.primitive(tree, condition, TypeKind.BOOLEAN, "");
      Branches.Arm one = l.branches.arm(() -> nothing(then));
      Branches.Arm other = l.branches.arm(() -> nothing(otherwise));
      l.at(tree);
      l.branches.join(value, one, other, List.of());
    } catch (Abandoned reported) {
      l.scratch(
          () -> {
            lower(tree.getThenStatement());
            return tree;
          });
      continued(afterThen);
      continued(afterElse);
    }
  }

  private static List<Value> nothing(Runnable body) {
    body.run();
    return List.of();
  }

  /** Goes on after a branch, unless or in case it left. */
  void continued(Runnable rest) {
    l.jumps.unlessTaken(rest, this::certain);
  }

  /** A switch that gives a value. */
  Operand switchExpression(SwitchExpressionTree tree, String hint) {
    return switches.expression(tree, hint);
  }

  @Override
  protected @Nullable Void defaultAction(Tree tree, @Nullable Void nothing) {
    throw l.problem(tree, Problem.CONSTRUCT, tree.getKind());
  }

  @Override
  public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
    block(tree.getStatements());
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    String name = tree.getName().toString();
    var initializer = tree.getInitializer();
    Tree declared = tree.getType();
    if (declared == null) {
      if (initializer == null) {
        throw l.problem(tree, Problem.CONSTRUCT, tree.getKind());
      }
      Operand operand = l.expression(initializer, name);
      List<Value> row = l.conversions.assign(initializer, operand, operand.type(), name);
      initialize(tree, operand.type(), row);
      return null;
    }
    TypeMirror type =
        l.typeNames.of(declared).orElseThrow(() -> l.unknown(declared, declared.toString()));
    if (initializer == null) {
      l.declare(tree, name, type);
      return null;
    }
    l.checkType(tree, type);
    initialize(tree, type, l.assignments.initial(initializer, type, name));
    return null;
  }

  private void initialize(VariableTree tree, TypeMirror type, List<Value> row) {
    Optional<Object> constant = l.constants.of(tree, type);
    Variable variable = l.declare(tree, tree.getName().toString(), type);
    constant.ifPresent(variable::constant);
    l.assign(variable, row);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void nothing) {
    expression(tree.getExpression());
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
    split(tree, () -> {}, () -> {});
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
    var expression = tree.getExpression();
    Variable result = l.result;
    if (expression != null && result != null) {
      l.assign(result, l.converted(expression, result.type(), result.name()));
    }
    l.jumps.take(l.returned);
    return null;
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void nothing) {
    jump(tree.getLabel() == null ? "break" : "break:" + tree.getLabel());
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void nothing) {
    jump(tree.getLabel() == null ? "continue" : "continue:" + tree.getLabel());
    return null;
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void nothing) {
    if (l.jumps.find("yield") == null) {
      throw l.abandoned(); // javac says so
    }
    switches.leaveWith(tree.getValue());
    return null;
  }

  private void jump(String exit) {
    Jump jump = l.jumps.find(exit);
    if (jump == null) {
      throw l.abandoned(); // javac says so
    }
    l.jumps.take(jump);
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void nothing) {
    String label = tree.getLabel().toString();
    if (loops.lower(tree.getStatement(), label)) {
      return null;
    }
    var end = new Jump("left");
    l.jumps.within(Map.of("break:" + label, end), () -> scoped(() -> lower(tree.getStatement())));
    l.state.taken().remove(end);
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
    loops.lower(tree, "");
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
    loops.lower(tree, "");
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
    loops.lower(tree, "");
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void nothing) {
    loops.lower(tree, "");
    return null;
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
    switches.statement(tree);
    return null;
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void nothing) {
    guards.raise(tree);
    return null;
  }

  @Override
  public @Nullable Void visitAssert(AssertTree tree, @Nullable Void nothing) {
    guards.check(tree);
    return null;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
    l.takenOver.statement(tree, Problem.TRY, exits.of(tree));
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void nothing) {
    l.takenOver.statement(tree, Problem.SYNCHRONIZED, exits.of(tree));
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    l.undeclared.add(tree.getSimpleName().toString());
    throw l.problem(tree, Problem.LOCAL_CLASS, tree.getSimpleName());
  }
}
