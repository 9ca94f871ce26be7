package fluxion.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simple names that code assigns to. No local shadows another, so names are enough. */
final class Assigned extends TreeScanner<@Nullable Void, Set<String>> {
  private Assigned() {}

  /** The names assigned anywhere in those trees. */
  static Set<String> in(Collection<? extends Tree> trees) {
    var names = new HashSet<String>();
    var scanner = new Assigned();
    trees.forEach(tree -> scanner.scan(tree, names));
    return names;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, Set<String> names) {
    add(tree.getVariable(), names);
    return super.visitAssignment(tree, names);
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree tree, Set<String> names) {
    names.add(tree.getVariable().getName().toString());
    return super.visitBindingPattern(tree, names);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, Set<String> names) {
    add(tree.getVariable(), names);
    return super.visitCompoundAssignment(tree, names);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, Set<String> names) {
    if (steps(tree)) {
      add(tree.getExpression(), names);
    }
    return super.visitUnary(tree, names);
  }

  /** Whether it is one of {@code ++x}, {@code x--} and so on. */
  static boolean steps(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private static void add(ExpressionTree target, Set<String> names) {
    ExpressionTree inner = target;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    if (inner instanceof IdentifierTree identifier) {
      names.add(identifier.getName().toString());
    }
  }
}
