package fluxion.samples.consumers;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor of the packaged jar, run as Gradle runs it: each in a wrapper with an environment
 * that wraps javac's, whose filer takes note of what is generated. A stand-in: Gradle is not run.
 */
class GradleBuildsTest {
  @TempDir Path folder;

  @Test
  void wrappedEnvironment() throws IOException, ReflectiveOperationException {
    Processor inner =
        ServiceLoader.load(Processor.class).stream()
            .filter(p -> p.type().getName().equals("fluxion.processor.DifferentiableProcessor"))
            .findFirst()
            .orElseThrow()
            .get();
    List<String> generated = new ArrayList<>();
    StringWriter output = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              output,
              files,
              null,
              List.of(
                  "-Xlint:all",
                  "-Werror",
                  "-classpath",
                  Jars.runtime().toString(),
                  "-d",
                  folder.toString()),
              null,
              files.getJavaFileObjectsFromPaths(
                  Folders.sources(Folders.project("maven/library/src/main/java"))));
      task.setProcessors(List.of(new Wrapper(inner, generated)));
      assertWithMessage("%s", output).that(task.call()).isTrue();
    }

    assertThat(output.toString()).isEmpty();
    assertThat(generated).contains("library.Curve_Grad by library.Curve");
    Folders.run("library.Check", folder);
  }

  private static final class Wrapper extends AbstractProcessor {
    private final Processor inner;
    private final List<String> generated;

    Wrapper(Processor inner, List<String> generated) {
      this.inner = inner;
      this.generated = generated;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      inner.init(new WrappedEnvironment(environment, generated));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return inner.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return inner.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return inner.process(annotations, round);
    }
  }

  /** In Gradle too, javac's environment is in a field of this name. */
  private static final class WrappedEnvironment implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;
    private final Filer filer;

    WrappedEnvironment(ProcessingEnvironment delegate, List<String> generated) {
      this.delegate = delegate;
      this.filer = new NotingFiler(delegate.getFiler(), generated);
    }

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  private record NotingFiler(Filer filer, List<String> generated) implements Filer {
    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins)
        throws IOException {
      generated.add(name + " by " + origins[0]);
      return filer.createSourceFile(name, origins);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins)
        throws IOException {
      return filer.createClassFile(name, origins);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location where, CharSequence folder, CharSequence name, Element... origins)
        throws IOException {
      return filer.createResource(where, folder, name, origins);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location where, CharSequence folder, CharSequence name) throws IOException {
      return filer.getResource(where, folder, name);
    }
  }
}
