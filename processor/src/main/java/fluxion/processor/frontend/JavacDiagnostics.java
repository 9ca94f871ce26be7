package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Prints problems through javac at the exact token, each once. Warnings are silent within whatever
 * carries {@code @SuppressWarnings("fluxion")}.
 */
final class JavacDiagnostics implements Diagnostics {
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
    if (!reported.add(at.id() + " " + at + " " + message)) {
      return;
    }
    Diagnostic.Kind kind = error ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    Optional<Sources.Token> token = sources.token(at);
    if (token.isEmpty()) {
      unplaced.print(kind, at.known() ? at + ": " + message : message);
    } else if (error || !suppressed(token.get().owner())) {
      sources.trees().printMessage(kind, message, token.get().tree(), token.get().unit());
    }
  }

  /** The number of errors reported so far, repeated ones included. */
  int errors() {
    return errors;
  }

  private static boolean suppressed(@Nullable Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppress = e.getAnnotation(SuppressWarnings.class);
      if (suppress != null && Arrays.asList(suppress.value()).contains("fluxion")) {
        return true;
      }
    }
    return false;
  }
}
