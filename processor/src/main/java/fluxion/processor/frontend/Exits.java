package fluxion.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which jumps leave a statement, by syntax alone: {@code return}, {@code break}, {@code continue},
 * {@code yield}, and {@code break:label}, {@code continue:label}. Each statement is asked once.
 */
final class Exits {
  private final IdentityHashMap<Tree, Set<String>> known = new IdentityHashMap<>();
  private final Predicate<ExpressionTree> constant;

  /**
   * Knows nothing yet.
   *
   * @param constant says of loops' conditions other than literals whether they are known to always
   *     hold
   */
  Exits(Predicate<ExpressionTree> constant) {
    this.constant = constant;
  }

  /** The jumps that leave the statement. */
  Set<String> of(@Nullable Tree statement) {
    if (statement == null) {
      return Set.of();
    }
    Set<String> exits = known.get(statement);
    if (exits == null) {
      var collector = new Collector();
      collector.inside(statement);
      exits = collector.exits;
      known.put(statement, exits);
    }
    return exits;
  }

  /** Whether control can go on behind the statement (JLS 14.22). */
  boolean completes(@Nullable StatementTree statement) {
    if (statement == null) {
      return true;
    }
    if (statement instanceof BlockTree block) {
      return completes(block.getStatements());
    }
    if (statement instanceof IfTree branch) {
      return branch.getElseStatement() == null
          || completes(branch.getThenStatement())
          || completes(branch.getElseStatement());
    }
    if (statement instanceof LabeledStatementTree labeled) {
      boolean completes =
          labeled.getStatement() instanceof DoWhileLoopTree loop
              ? completes(loop, labeled.getLabel().toString())
              : completes(labeled.getStatement());
      return completes || of(labeled.getStatement()).contains("break:" + labeled.getLabel());
    }
    if (statement instanceof WhileLoopTree loop) {
      return !always(loop.getCondition()) || of(loop.getStatement()).contains("break");
    }
    if (statement instanceof DoWhileLoopTree loop) {
      return completes(loop, "");
    }
    if (statement instanceof SynchronizedTree guarded) {
      return completes(guarded.getBlock());
    }
    if (statement instanceof TryTree attempt) {
      return completes(attempt.getFinallyBlock())
          && (completes(attempt.getBlock())
              || attempt.getCatches().stream().anyMatch(c -> completes(c.getBlock())));
    }
    if (statement instanceof ForLoopTree loop) {
      return (loop.getCondition() != null && !always(loop.getCondition()))
          || of(loop.getStatement()).contains("break");
    }
    if (statement instanceof SwitchTree selection) {
      return completes(selection);
    }
    return !(statement instanceof ReturnTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree
        || statement instanceof YieldTree
        || statement instanceof ThrowTree);
  }

  private boolean completes(DoWhileLoopTree loop, String label) {
    Set<String> jumps = of(loop.getStatement());
    boolean tested =
        completes(loop.getStatement())
            || jumps.contains("continue")
            || jumps.contains("continue:" + label);
    return jumps.contains("break") || (tested && !always(loop.getCondition()));
  }

  private boolean always(ExpressionTree condition) {
    return isTrue(condition) || constant.test(condition);
  }

  /** Whether control can go on behind the last of them. */
  boolean completes(List<? extends StatementTree> statements) {
    return statements.stream().allMatch(this::completes);
  }

  private boolean completes(SwitchTree selection) {
    boolean hasDefault = false;
    boolean last = true;
    for (CaseTree group : selection.getCases()) {
      hasDefault |= group.getExpressions().isEmpty();
      boolean arrow = group.getCaseKind() == CaseTree.CaseKind.RULE;
      boolean completes =
          arrow
              ? !(group.getBody() instanceof StatementTree body) || completes(body)
              : completes(group.getStatements());
      if (breaks(group) || (arrow && completes)) {
        return true;
      }
      last = completes;
    }
    return last || !hasDefault;
  }

  private boolean breaks(CaseTree group) {
    return Switches.statements(group).stream().anyMatch(s -> of(s).contains("break"));
  }

  /** Whether a condition is the literal {@code true}. */
  static boolean isTrue(ExpressionTree condition) {
    ExpressionTree inner = condition;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
  }

  /** Gathers jumps; nested statements answer for themselves, less the jumps that end in them. */
  private final class Collector extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> exits = new LinkedHashSet<>();

    /** Looks at a statement, not asking it as {@link #scan} would. */
    void inside(Tree statement) {
      statement.accept(this, null);
      if (statement instanceof WhileLoopTree
          || statement instanceof DoWhileLoopTree
          || statement instanceof ForLoopTree
          || statement instanceof EnhancedForLoopTree) {
        exits.remove("break");
        exits.remove("continue");
      } else if (statement instanceof SwitchTree) {
        exits.remove("break");
      } else if (statement instanceof SwitchExpressionTree) {
        exits.remove("yield");
      } else if (statement instanceof LabeledStatementTree labeled) {
        exits.remove("break:" + labeled.getLabel());
        exits.remove("continue:" + labeled.getLabel());
      }
    }

    @Override
    public @Nullable Void scan(Tree tree, @Nullable Void nothing) {
      if ((tree instanceof StatementTree && !(tree instanceof ClassTree))
          || tree instanceof SwitchExpressionTree) {
        exits.addAll(of(tree));
      } else if (tree != null) {
        tree.accept(this, null);
      }
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
      return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
      exits.add("return");
      return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void nothing) {
      exits.add("yield");
      return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void nothing) {
      exits.add(tree.getLabel() == null ? "break" : "break:" + tree.getLabel());
      return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void nothing) {
      exits.add(tree.getLabel() == null ? "continue" : "continue:" + tree.getLabel());
      return null;
    }
  }
}
