package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;

/**
 * Whether a loop's bound gives the same value on every trip, so that evaluating it once, where Java
 * first does, changes nothing.
 */
final class StableBound {
  private final Lowering l;
  private final Set<String> assigned;
  private final boolean rowsMayChange;

  /** The ranks of the arrays that the loop itself declares. */
  private final Map<String, Integer> inner = new HashMap<>();

  /**
   * For a loop.
   *
   * @param assigned the names that the loop assigns
   * @param changing what runs on every trip
   */
  StableBound(Lowering lowering, Set<String> assigned, List<Tree> changing) {
    this.l = lowering;
    this.assigned = assigned;
    changing.forEach(tree -> Mentions.any(tree, this::note));
    this.rowsMayChange = changing.stream().anyMatch(tree -> Mentions.any(tree, this::changesRows));
  }

  boolean holds(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return holds(parenthesized.getExpression());
    }
    if (tree instanceof BinaryTree binary) {
      return holds(binary.getLeftOperand()) && holds(binary.getRightOperand());
    }
    if (tree instanceof UnaryTree unary) {
      return switch (tree.getKind()) {
        case UNARY_MINUS, UNARY_PLUS, BITWISE_COMPLEMENT -> holds(unary.getExpression());
        default -> false;
      };
    }
    if (tree instanceof TypeCastTree cast) {
      return holds(cast.getExpression());
    }
    if (tree instanceof MethodInvocationTree call) {
      return isMath(call) && call.getArguments().stream().allMatch(this::holds);
    }
    if (tree instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("length")
        && isPath(select.getExpression())) {
      return true;
    }
    return tree instanceof LiteralTree || isFixedName(tree);
  }

  private static boolean isMath(MethodInvocationTree call) {
    String method = call.getMethodSelect().toString();
    return method.startsWith("Math.") && !method.equals("Math.random");
  }

  /** A local the loop does not assign, or a final field. */
  private boolean isFixedName(ExpressionTree tree) {
    if (tree instanceof IdentifierTree name) {
      String text = name.getName().toString();
      return l.locals.find(text) != null
          ? !assigned.contains(text)
          : l.scope.field(text).filter(f -> f.getModifiers().contains(Modifier.FINAL)).isPresent();
    }
    return tree instanceof MemberSelectTree select
        && l.typeNames
            .element(select.getExpression())
            .flatMap(c -> l.compilation.members().field(c, select.getIdentifier().toString()))
            .filter(f -> f.getModifiers().contains(Modifier.FINAL))
            .isPresent();
  }

  /** An array that stays the same: a fixed name, or a row of one in a loop that moves no rows. */
  private boolean isPath(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return isPath(parenthesized.getExpression());
    }
    if (tree instanceof ArrayAccessTree access) {
      return !rowsMayChange && isPath(access.getExpression()) && holds(access.getIndex());
    }
    return isFixedName(tree);
  }

  /** Remembers a declared type; {@code var} may be anything. */
  private boolean note(Tree tree) {
    if (tree instanceof VariableTree variable) {
      int rank = 0;
      Tree type = variable.getType();
      while (type instanceof ArrayTypeTree array) {
        rank++;
        type = array.getType();
      }
      inner.put(variable.getName().toString(), type == null ? Integer.MAX_VALUE : rank);
    }
    return false;
  }

  /** Stores of arrays into arrays, and calls that could make some. */
  private boolean changesRows(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return !isMath(call) && call.getArguments().stream().anyMatch(this::mayHoldRows);
    }
    if (tree instanceof NewClassTree) {
      return true;
    }
    return tree instanceof AssignmentTree assignment
        && assignment.getVariable() instanceof ArrayAccessTree access
        && mayBeArray(access, 0);
  }

  /** Whether an argument may be an array of arrays. */
  private boolean mayHoldRows(ExpressionTree argument) {
    if (argument instanceof IdentifierTree name) {
      if (inner.containsKey(name.getName().toString())) {
        return inner.getOrDefault(name.getName().toString(), 0) > 1;
      }
      Variable local = l.locals.find(name.getName().toString());
      return local == null
          || (local.type() instanceof ArrayType array
              && array.getComponentType() instanceof ArrayType);
    }
    return argument instanceof ArrayAccessTree access && mayBeArray(access, 1);
  }

  /** Whether {@code a[i]…} may have a rank above the given one; unknown names may. */
  private boolean mayBeArray(ArrayAccessTree access, int rank) {
    int depth = 0;
    ExpressionTree base = access;
    while (base instanceof ArrayAccessTree inner) {
      depth++;
      base = inner.getExpression();
    }
    if (base instanceof IdentifierTree name && inner.containsKey(name.getName().toString())) {
      return inner.getOrDefault(name.getName().toString(), 0) - depth > rank;
    }
    Variable local =
        base instanceof IdentifierTree name ? l.locals.find(name.getName().toString()) : null;
    if (local == null) {
      return true;
    }
    int rankOfBase = 0;
    for (var type = local.type();
        type instanceof ArrayType array;
        type = array.getComponentType()) {
      rankOfBase++;
    }
    return rankOfBase - depth > rank;
  }
}
