package fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import fluxion.processor.frontend.Sources.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What can only be said when javac has attributed the bodies, after all annotation processing: a
 * name that Fluxion does not know is javac's to report if javac does not know it either.
 */
final class Attributed implements TaskListener {
  private final Trees trees;
  private final List<Postponed> postponed = new ArrayList<>();

  /** A complaint about a token, to be made unless javac complains of what is around it. */
  private record Postponed(Token token, Runnable complaint) {}

  private Attributed(Trees trees) {
    this.trees = trees;
  }

  /** Listens to the compilation that the processor runs in. */
  static Attributed in(JavacTask task, Trees trees) {
    var attributed = new Attributed(trees);
    task.addTaskListener(attributed);
    return attributed;
  }

  /** Makes the complaint, unless javac will find an error in the method that the token is in. */
  void unlessJavacComplains(Token token, Runnable complaint) {
    postponed.add(new Postponed(token, complaint));
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      settle(p -> outermost(p.token().owner()).equals(event.getTypeElement()), true);
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      settle(p -> true, false); // javac did not get as far as these
    }
  }

  private void settle(Predicate<Postponed> due, boolean attributed) {
    for (Postponed one : List.copyOf(postponed)) {
      if (due.test(one)) {
        postponed.remove(one);
        if (!attributed || !isWrong(one.token())) {
          one.complaint().run();
        }
      }
    }
  }

  private static Element outermost(Element element) {
    Element outer = element;
    while (outer.getEnclosingElement() != null
        && (outer.getEnclosingElement().getKind().isClass()
            || outer.getEnclosingElement().getKind().isInterface())) {
      outer = outer.getEnclosingElement();
    }
    return outer;
  }

  /** Whether javac found something in the method that has no type. */
  private boolean isWrong(Token token) {
    TreePath path = trees.getPath(token.unit(), token.tree());
    while (path != null && !(path.getLeaf() instanceof MethodTree)) {
      path = path.getParentPath();
    }
    return path != null && Boolean.TRUE.equals(new Errors().scan(path, trees));
  }

  /** Looks for expressions and names of types that javac could make nothing of. */
  private static final class Errors extends TreePathScanner<Boolean, Trees> {
    @Override
    public Boolean scan(@Nullable Tree tree, Trees from) {
      if (tree instanceof ExpressionTree) {
        TypeMirror type = from.getTypeMirror(new TreePath(getCurrentPath(), tree));
        if (type != null && type.getKind() == TypeKind.ERROR) {
          return true;
        }
      }
      return Boolean.TRUE.equals(super.scan(tree, from));
    }

    @Override
    public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
