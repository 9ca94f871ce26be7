package fluxion.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Prints problems through javac at the exact token, each once. Warnings are silent within whatever
 * carries {@code @SuppressWarnings("fluxion")}, or {@code "all"}.
 */
final class JavacDiagnostics implements Diagnostics {
  /** The warnings that {@code @SuppressWarnings} names. */
  private static final Set<String> SILENT = Set.of("fluxion", "all");

  /** What javac reports better, if it agrees. */
  private static final Set<Problem> TYPING =
      Set.of(
          Problem.UNKNOWN_NAME,
          Problem.UNKNOWN_METHOD,
          Problem.TYPES,
          Problem.OPERATOR,
          Problem.CONSTRUCT,
          Problem.PATTERN);

  private final Sources sources;
  private final @Nullable Attributed attributed;
  private final Printer unplaced;
  private final Set<String> reported = new HashSet<>();
  private int errors;

  /** Prints what has no place in a source file. */
  @FunctionalInterface
  interface Printer {
    void print(Diagnostic.Kind kind, String message);
  }

  /**
   * Diagnostics of a compilation.
   *
   * @param attributed knows what javac thinks of names; null if nothing does
   * @param unplaced prints what has no place in a source file
   */
  JavacDiagnostics(Sources sources, @Nullable Attributed attributed, Printer unplaced) {
    this.sources = sources;
    this.attributed = attributed;
    this.unplaced = unplaced;
  }

  @Override
  public void report(Problem problem, Location at, Object... arguments) {
    String message = problem.message(arguments);
    boolean error = problem.severity() == Problem.Severity.ERROR;
    errors += error ? 1 : 0;
    if (problem == Problem.STEP && sources.isLeftToJavac(at)) {
      return;
    }
    if (!reported.add(at.id() + " " + at + " " + message)) {
      return;
    }
    Diagnostic.Kind kind = error ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    Optional<Sources.Token> token = sources.token(at);
    if (token.isEmpty()) {
      unplaced.print(kind, at.known() ? at + ": " + message : message);
    } else if (TYPING.contains(problem) && attributed != null) {
      attributed.unlessJavacComplains(token.get(), () -> print(kind, message, token.get()));
    } else if (error || !suppressed(token.get())) {
      print(kind, message, token.get());
    }
  }

  private void print(Diagnostic.Kind kind, String message, Sources.Token token) {
    sources.trees().printMessage(kind, message, token.tree(), token.unit());
  }

  /** The number of errors reported so far, repeated ones included. */
  int errors() {
    return errors;
  }

  /** Whether a declaration around the token, a local variable's too, says so. */
  private boolean suppressed(Sources.Token token) {
    for (Element e = token.owner(); e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppress = e.getAnnotation(SuppressWarnings.class);
      if (suppress != null && Stream.of(suppress.value()).anyMatch(SILENT::contains)) {
        return true;
      }
    }
    for (TreePath path = sources.trees().getPath(token.unit(), token.tree());
        path != null;
        path = path.getParentPath()) {
      if (path.getLeaf() instanceof VariableTree variable
          && variable.getModifiers().getAnnotations().stream().anyMatch(this::silences)) {
        return true;
      }
    }
    return false;
  }

  private boolean silences(AnnotationTree annotation) {
    return annotation.getAnnotationType().toString().matches("(java\\.lang\\.)?SuppressWarnings")
        && Mentions.any(
            annotation,
            t -> t instanceof LiteralTree literal && SILENT.contains(literal.getValue()));
  }
}
