package fluxion.processor.kernels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor on the path: it makes a class {@code Made}. */
public final class Making extends AbstractProcessor {
  private static final String MADE =
      """
      class Made {
        static final double SCALE = 2;
        static double twice(double x) { return 2 * x; }
        static Made another(Made made) { return made; }
        int size() { return 3; }
      }
      """;

  private boolean done;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try (Writer out = processingEnv.getFiler().createSourceFile("Made").openWriter()) {
        out.write(MADE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
