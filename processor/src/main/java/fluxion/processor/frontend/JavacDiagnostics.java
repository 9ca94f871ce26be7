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

/**
 * Prints problems through javac at the exact token, each once. Warnings are silent within whatever
 * carries {@code @SuppressWarnings("fluxion")}, or {@code "all"}.
 */
final class JavacDiagnostics implements Diagnostics {
  /** The warnings that {@code @SuppressWarnings} names. */
  private static final Set<String> SILENT = Set.of("fluxion", "all");

  private final Sources sources;
  private final Printer unplaced;
  private final Set<String> reported = new HashSet<>();
  private int errors;

  /** Prints what has no place in a source file. */
  @FunctionalInterface
  interface Printer {
    void print(Diagnostic.Kind kind, String message);
  }

  JavacDiagnostics(Sources sources, Printer unplaced) {
    this.sources = sources;
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
    } else if (error || !suppressed(token.get())) {
      sources.trees().printMessage(kind, message, token.get().tree(), token.get().unit());
    }
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
