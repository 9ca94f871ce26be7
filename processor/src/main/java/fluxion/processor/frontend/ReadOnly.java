package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether code only reads the elements of an array, by syntax alone: what is not known to read may
 * write.
 */
final class ReadOnly extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final String name;
  private final int rank;
  private final Set<MethodTree> asked;
  private boolean written;

  private ReadOnly(String name, int rank, Set<MethodTree> asked) {
    this.name = name;
    this.rank = rank;
    this.asked = asked;
  }

  /** Whether no code of the outermost class around a path writes to an array of that name. */
  static boolean holds(TreePath path, String name, int rank) {
    TreePath outermost = path;
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      outermost = p.getLeaf() instanceof ClassTree ? p : outermost;
    }
    return holds(outermost, name, rank, new HashSet<>());
  }

  private static boolean holds(TreePath path, String name, int rank, Set<MethodTree> asked) {
    if (rank == 0) {
      return true;
    }
    var scanner = new ReadOnly(name, rank, asked);
    scanner.scan(path, null);
    return !scanner.written;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    if (tree.getName().contentEquals(name)) {
      use(getCurrentPath(), rank);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    if (tree.getIdentifier().contentEquals(name)) {
      use(getCurrentPath(), rank);
    }
    return super.visitMemberSelect(tree, null);
  }

  /**
   * A use of the array, or of something in it.
   *
   * @param left the rank of what is used; 0 for an element, which cannot be written to itself
   */
  private void use(TreePath path, int left) {
    Tree tree = path.getLeaf();
    TreePath above = path.getParentPath();
    Tree user = above.getLeaf();
    if (user instanceof ParenthesizedTree
        || (user instanceof ConditionalExpressionTree choice && choice.getCondition() != tree)) {
      use(above, left);
    } else if (user instanceof ArrayAccessTree access && access.getExpression() == tree) {
      written |= isTarget(above);
      use(above, left - 1);
    } else if (left > 0) {
      written |= !reads(above, tree, left);
    }
  }

  private static boolean isTarget(TreePath element) {
    Tree user = element.getParentPath().getLeaf();
    return (user instanceof AssignmentTree a && a.getVariable() == element.getLeaf())
        || (user instanceof CompoundAssignmentTree c && c.getVariable() == element.getLeaf())
        || (user instanceof UnaryTree unary && Assigned.steps(unary));
  }

  private boolean reads(TreePath above, Tree tree, int left) {
    Tree user = above.getLeaf();
    if (user instanceof MemberSelectTree select) {
      return !select.getIdentifier().contentEquals("clone") || left == 1;
    }
    if (user instanceof EnhancedForLoopTree loop && loop.getExpression() == tree) {
      return holds(above, loop.getVariable().getName().toString(), left - 1, asked);
    }
    if (user instanceof VariableTree variable) {
      return holds(above.getParentPath(), variable.getName().toString(), left, asked);
    }
    if (user instanceof MethodInvocationTree call) {
      return call.getArguments().contains(tree)
          && parameterIsRead(above, call, call.getArguments().indexOf(tree), left);
    }
    return user instanceof BinaryTree
        || user instanceof ExpressionStatementTree
        || (user instanceof AssignmentTree assignment && assignment.getVariable() == tree);
  }

  /** Whether the methods of that name in this file only read a parameter. */
  private boolean parameterIsRead(TreePath path, MethodInvocationTree call, int index, int left) {
    String select = call.getMethodSelect().toString();
    String method = select.substring(select.lastIndexOf('.') + 1);
    if (method.equals("fill") || method.equals("sort") || method.equals("setAll")) {
      return false;
    }
    for (TreePath found : methods(path, method)) {
      MethodTree tree = (MethodTree) found.getLeaf();
      int last = tree.getParameters().size() - 1;
      if (last >= 0 && tree.getBody() != null && asked.add(tree)) {
        String parameter = tree.getParameters().get(Math.min(index, last)).getName().toString();
        if (!holds(new TreePath(found, tree.getBody()), parameter, left, asked)) {
          return false;
        }
      }
    }
    return !(method.equals("arraycopy") && index > 0);
  }

  private static List<TreePath> methods(TreePath path, String name) {
    var methods = new ArrayList<TreePath>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        if (tree.getName().contentEquals(name)) {
          methods.add(getCurrentPath());
        }
        return super.visitMethod(tree, null);
      }
    }.scan(new TreePath(path.getCompilationUnit()), null);
    return methods;
  }
}
