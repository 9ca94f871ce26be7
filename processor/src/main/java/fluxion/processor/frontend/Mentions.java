package fluxion.processor.frontend;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether trees mention names, by syntax alone. */
final class Mentions {
  private Mentions() {}

  /** Whether the simple name occurs as an identifier. */
  static boolean name(Tree tree, String name) {
    return any(tree, t -> t instanceof IdentifierTree id && id.getName().contentEquals(name));
  }

  /** Whether a local variable occurs. */
  static boolean anyLocal(Tree tree, Lowering l) {
    return any(
        tree,
        t -> t instanceof IdentifierTree id && l.locals.find(id.getName().toString()) != null);
  }

  /** Whether it is made of literals, names and operators only, and assigns nothing. */
  static boolean onlyNames(Tree tree) {
    return Assigned.in(List.of(tree)).isEmpty()
        && !any(
            tree,
            t ->
                t instanceof MethodInvocationTree
                    || t instanceof NewClassTree
                    || t instanceof NewArrayTree
                    || t instanceof LambdaExpressionTree);
  }

  /** The identifiers in it, in order. */
  static List<String> names(Tree tree) {
    return all(tree, IdentifierTree.class, id -> id.getName().toString());
  }

  /** The variables that it declares, in order. */
  static List<String> declared(Tree tree) {
    return all(tree, VariableTree.class, variable -> variable.getName().toString());
  }

  /** The variables that patterns of {@code instanceof} bind in it, in order. */
  static List<VariableTree> bindings(Tree tree) {
    return all(tree, BindingPatternTree.class, BindingPatternTree::getVariable);
  }

  private static <T extends Tree, R> List<R> all(Tree tree, Class<T> kind, Function<T, R> answer) {
    var answers = new ArrayList<R>();
    any(
        tree,
        t -> {
          if (kind.isInstance(t)) {
            answers.add(answer.apply(kind.cast(t)));
          }
          return false;
        });
    return answers;
  }

  /** Whether any node answers to the test. */
  static boolean any(Tree tree, Predicate<Tree> test) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(Tree node, @Nullable Void nothing) {
        if (node != null && !found[0]) {
          found[0] = test.test(node);
          if (!found[0]) {
            super.scan(node, null);
          }
        }
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }
}
