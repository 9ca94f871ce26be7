package fluxion.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;

/** Where in the source a method's annotation says what, to blame the very token. */
final class AnnotationSource {
  private final Compilation compilation;
  private final ExecutableElement method;
  private final Location otherwise;

  /**
   * The annotation of a method.
   *
   * @param otherwise the place of what the source does not show
   */
  AnnotationSource(Compilation compilation, ExecutableElement method, Location otherwise) {
    this.compilation = compilation;
    this.method = method;
    this.otherwise = otherwise;
  }

  /** The annotation itself. */
  Location whole() {
    return first(
        t ->
            t instanceof AnnotationTree annotation
                && annotation.getAnnotationType().toString().endsWith("Differentiable"));
  }

  /** The string literal that holds the text. */
  Location text(String text) {
    return first(t -> holds(t, text));
  }

  /** The last string literal that holds the text. */
  Location lastText(String text) {
    List<Location> all = all(t -> holds(t, text));
    return all.isEmpty() ? otherwise : all.get(all.size() - 1);
  }

  private static boolean holds(Tree tree, String text) {
    return tree instanceof LiteralTree literal && text.equals(literal.getValue());
  }

  /** The constant of that name. */
  Location constant(String name) {
    return first(
        t ->
            (t instanceof IdentifierTree id && id.getName().contentEquals(name))
                || (t instanceof MemberSelectTree s && s.getIdentifier().contentEquals(name)));
  }

  private Location first(Predicate<Tree> wanted) {
    List<Location> all = all(wanted);
    return all.isEmpty() ? otherwise : all.get(0);
  }

  private List<Location> all(Predicate<Tree> wanted) {
    var found = new ArrayList<Location>();
    Optional<TreePath> path = compilation.members().path(method);
    if (path.isPresent() && path.get().getLeaf() instanceof MethodTree tree) {
      for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
        Mentions.any(annotation, t -> wanted.test(t) && !found.add(at(path.get(), t)));
      }
    }
    return found;
  }

  private Location at(TreePath path, Tree tree) {
    return compilation.sources().at(path.getCompilationUnit(), tree, method);
  }
}
