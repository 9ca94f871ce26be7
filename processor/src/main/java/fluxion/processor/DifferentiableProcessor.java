package fluxion.processor;

import com.google.auto.service.AutoService;
import fluxion.processor.frontend.JavacEnvironment;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Where javac enters: finds the annotated methods of each round. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("fluxion.Differentiable")
public final class DifferentiableProcessor extends AbstractProcessor {

  /** Why nothing can be generated in this build; null if all is well. */
  private @Nullable String obstacle;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      JavacEnvironment.of(environment);
    } catch (JavacEnvironment.UnsupportedCompilerException e) {
      obstacle = e.getMessage();
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (obstacle != null) {
      for (TypeElement annotation : annotations) {
        for (Element method : round.getElementsAnnotatedWith(annotation)) {
          processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, obstacle, method);
        }
      }
    }
    return true; // Else javac warns that no processor claimed the annotation.
  }
}
