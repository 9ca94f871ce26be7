package fluxion.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code for (int i = from; i < bound; i += step)} of a loop whose number of trips is
 * known when it begins: nothing in it changes {@code i} or the bound.
 *
 * @param variable the counter's name
 * @param declared whether the header declares it
 * @param bound the bound as written
 * @param beyond what to add to the bound so that the comparison is strict
 * @param step what each trip adds
 * @param otherUpdates what else the header updates
 */
record CountedHeader(
    String variable,
    boolean declared,
    ExpressionTree bound,
    int beyond,
    int step,
    List<ExpressionStatementTree> otherUpdates) {

  /** The header of a loop, if it is such a one. */
  static Optional<CountedHeader> of(ForLoopTree loop, Lowering l) {
    if (!(unwrapped(loop.getCondition()) instanceof BinaryTree condition)) {
      return Optional.empty();
    }
    for (ExpressionStatementTree update : loop.getUpdate()) {
      String variable = updated(update.getExpression());
      Integer step = variable == null ? null : step(loop, update.getExpression(), variable, l);
      if (variable != null && step != null && step != 0) {
        Optional<CountedHeader> header = of(loop, condition, update, variable, step, l);
        if (header.isPresent()) {
          return header;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<CountedHeader> of(
      ForLoopTree loop,
      BinaryTree condition,
      ExpressionStatementTree update,
      String variable,
      int step,
      Lowering l) {
    boolean left = is(condition.getLeftOperand(), variable);
    ExpressionTree bound = left ? condition.getRightOperand() : condition.getLeftOperand();
    if (!left && !is(condition.getRightOperand(), variable)) {
      return Optional.empty();
    }
    Tree.Kind kind = left ? condition.getKind() : flipped(condition.getKind());
    boolean up = kind == Tree.Kind.LESS_THAN || kind == Tree.Kind.LESS_THAN_EQUAL;
    boolean down = kind == Tree.Kind.GREATER_THAN || kind == Tree.Kind.GREATER_THAN_EQUAL;
    boolean strict = kind == Tree.Kind.LESS_THAN || kind == Tree.Kind.GREATER_THAN;
    var others = new ArrayList<ExpressionStatementTree>(loop.getUpdate());
    others.remove(update);
    var changing = new ArrayList<Tree>(others);
    changing.add(loop.getStatement());
    Set<String> assigned = Assigned.in(changing);
    boolean declared = declares(loop, variable);
    if (!(step > 0 ? up : down)
        || assigned.contains(variable)
        || Assigned.in(List.of(bound)).size() > 0
        || others.stream().anyMatch(other -> Mentions.name(other, variable))
        || !(declared || isIntLocal(variable, l))
        || !hasIntBound(loop, bound, variable, changing, assigned, l)
        || (!strict && isExtreme(loop, bound, l))) {
      return Optional.empty();
    }
    int beyond = strict ? 0 : step > 0 ? 1 : -1;
    return Optional.of(new CountedHeader(variable, declared, bound, beyond, step, others));
  }

  /** The counter must be an {@code int}: smaller ones wrap round, a long is no index. */
  private static boolean declares(ForLoopTree loop, String variable) {
    for (StatementTree statement : loop.getInitializer()) {
      if (statement instanceof VariableTree declaration
          && declaration.getName().contentEquals(variable)) {
        Tree type = declaration.getType();
        return type instanceof PrimitiveTypeTree primitive
            && primitive.getPrimitiveTypeKind() == TypeKind.INT;
      }
    }
    return false;
  }

  private static boolean isIntLocal(String variable, Lowering l) {
    Variable local = l.locals.find(variable);
    return local != null && local.type().getKind() == TypeKind.INT;
  }

  /** Tries the bound where the loop's own variables are declared. */
  private static boolean hasIntBound(
      ForLoopTree loop,
      ExpressionTree bound,
      String variable,
      List<Tree> changing,
      Set<String> assigned,
      Lowering l) {
    if (Mentions.name(bound, variable)) {
      return false;
    }
    return l.scratch(
        () -> {
          try {
            loop.getInitializer().forEach(l.statements::lower);
            return new StableBound(l, assigned, changing).holds(bound)
                && l.types
                    .unboxed(l.expression(bound, "").type())
                    .filter(type -> l.types.promoted(type.getKind()) == TypeKind.INT)
                    .isPresent();
          } catch (Abandoned reported) {
            return false;
          }
        });
  }

  /** With {@code i <= Integer.MAX_VALUE} the loop never ends. */
  private static boolean isExtreme(ForLoopTree loop, ExpressionTree bound, Lowering l) {
    return l.scratch(
        () -> {
          loop.getInitializer().forEach(l.statements::lower);
          return Mentions.onlyNames(bound)
              && l.locals.find(bound.toString()) == null
              && l.expression(bound, "") instanceof Operand.Literal literal
              && literal.value() instanceof Integer i
              && (i == Integer.MAX_VALUE || i == Integer.MIN_VALUE);
        });
  }

  private static @Nullable String updated(ExpressionTree update) {
    ExpressionTree target =
        update instanceof UnaryTree unary
            ? unary.getExpression()
            : update instanceof CompoundAssignmentTree compound
                ? compound.getVariable()
                : update instanceof AssignmentTree assignment ? assignment.getVariable() : null;
    return target instanceof IdentifierTree name ? name.getName().toString() : null;
  }

  private static @Nullable Integer step(
      ForLoopTree loop, ExpressionTree update, String variable, Lowering l) {
    return switch (update.getKind()) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> 1;
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> -1;
      case PLUS_ASSIGNMENT ->
          constant(loop, ((CompoundAssignmentTree) update).getExpression(), 1, l);
      case MINUS_ASSIGNMENT ->
          constant(loop, ((CompoundAssignmentTree) update).getExpression(), -1, l);
      case ASSIGNMENT -> summand(loop, ((AssignmentTree) update).getExpression(), variable, l);
      default -> null;
    };
  }

  /** The step in {@code i = i + step}. */
  private static @Nullable Integer summand(
      ForLoopTree loop, ExpressionTree value, String variable, Lowering l) {
    if (unwrapped(value) instanceof BinaryTree binary && is(binary.getLeftOperand(), variable)) {
      if (binary.getKind() == Tree.Kind.PLUS) {
        return constant(loop, binary.getRightOperand(), 1, l);
      }
      if (binary.getKind() == Tree.Kind.MINUS) {
        return constant(loop, binary.getRightOperand(), -1, l);
      }
    }
    return null;
  }

  /** A constant: made of no variable, be it one that the header declares. */
  private static @Nullable Integer constant(
      ForLoopTree loop, ExpressionTree tree, int sign, Lowering l) {
    boolean own =
        loop.getInitializer().stream()
            .anyMatch(
                s -> s instanceof VariableTree v && Mentions.name(tree, v.getName().toString()));
    if (own || !Mentions.onlyNames(tree) || Mentions.anyLocal(tree, l)) {
      return null;
    }
    return l.scratch(() -> l.expression(tree, "")) instanceof Operand.Literal literal
            && literal.value() instanceof Integer value
            && value != Integer.MIN_VALUE
        ? Integer.valueOf(sign * value)
        : null;
  }

  private static Tree.Kind flipped(Tree.Kind kind) {
    return switch (kind) {
      case LESS_THAN -> Tree.Kind.GREATER_THAN;
      case LESS_THAN_EQUAL -> Tree.Kind.GREATER_THAN_EQUAL;
      case GREATER_THAN -> Tree.Kind.LESS_THAN;
      case GREATER_THAN_EQUAL -> Tree.Kind.LESS_THAN_EQUAL;
      default -> kind;
    };
  }

  private static boolean is(ExpressionTree tree, String variable) {
    return unwrapped(tree) instanceof IdentifierTree name && name.getName().contentEquals(variable);
  }

  private static @Nullable ExpressionTree unwrapped(@Nullable ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }
}
