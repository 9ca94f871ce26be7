package fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.JavaFileObjects;
import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.frontend.JavacEnvironment.UnsupportedCompilerException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** javac's environment is found in the wrappings that build tools use, and missed politely. */
class JavacEnvironmentTest {

  private static final JavaFileObject SOURCE =
      JavaFileObjects.forSourceString(
          "q.C",
          """
          package q;
          class C {
            @fluxion.Differentiable
            static double f(double x) {
              return x;
            }
          }
          """);

  @Test
  void findsJavacItself() {
    assertThat(failureIn(environment -> environment)).isEmpty();
  }

  @Test
  void findsJavacInGradlesWrapper() {
    assertThat(failureIn(DelegatingEnvironment::new)).isEmpty();
  }

  @Test
  void findsJavacInIntelliJsProxy() {
    assertThat(failureIn(JavacEnvironmentTest::intelliJ)).isEmpty();
  }

  @Test
  void findsJavacInBoth() {
    assertThat(failureIn(environment -> intelliJ(new DelegatingEnvironment(environment))))
        .isEmpty();
  }

  @Test
  void namesTheEnvironmentOfAnotherCompiler() {
    String failure = failureIn(JavacEnvironmentTest::otherCompiler);

    assertThat(failure).contains("Compile with javac");
    assertThat(failure).contains("Proxy");
  }

  @Test
  void endsWhereAWrapperHoldsItself() {
    DelegatingEnvironment circular = new DelegatingEnvironment(null);
    circular.delegate = circular;

    assertThrows(UnsupportedCompilerException.class, () -> JavacEnvironment.of(circular));
  }

  @Test
  void anotherCompilerIsAnErrorAtTheAnnotatedMethod() {
    DifferentiableProcessor processor = new DifferentiableProcessor();

    Compilation compilation =
        compile(
            environment -> {
              processor.init(otherCompiler(environment));
              return processor;
            });

    CompilationSubject.assertThat(compilation)
        .hadErrorContaining("Fluxion reads the source through javac")
        .inFile(SOURCE)
        .onLine(4);
    CompilationSubject.assertThat(compilation).hadErrorCount(1);
  }

  /** Maven compiles for Java 8 where nobody says otherwise. */
  @Test
  void olderJavaIsAnErrorAtTheAnnotatedMethod() {
    Compilation compilation =
        javac()
            .withProcessors(new DifferentiableProcessor())
            .withOptions("-source", "8", "-target", "8", "-Xlint:-options")
            .compile(SOURCE);

    CompilationSubject.assertThat(compilation)
        .hadErrorContaining("this build is for RELEASE_8. Compile for 17 or later")
        .inFile(SOURCE)
        .onLine(4);
    CompilationSubject.assertThat(compilation).hadErrorCount(1);
  }

  /** Why javac is not found in a wrapping of its own environment; empty if it is. */
  private static String failureIn(Function<ProcessingEnvironment, ProcessingEnvironment> wrapping) {
    StringBuilder failure = new StringBuilder();
    Compilation compilation =
        compile(
            environment -> {
              try {
                assertThat(JavacEnvironment.of(wrapping.apply(environment)).trees()).isNotNull();
              } catch (UnsupportedCompilerException e) {
                failure.append(e.getMessage());
              }
              DifferentiableProcessor processor = new DifferentiableProcessor();
              processor.init(environment);
              return processor;
            });
    CompilationSubject.assertThat(compilation).succeeded();
    return failure.toString();
  }

  /** Compiles with a processor that is made when its environment is known. */
  private static Compilation compile(Function<ProcessingEnvironment, Processor> maker) {
    return javac().withProcessors(new LateProcessor(maker)).compile(SOURCE);
  }

  private static ProcessingEnvironment intelliJ(ProcessingEnvironment inner) {
    return proxy(new InnerKnown(inner));
  }

  private static ProcessingEnvironment otherCompiler(ProcessingEnvironment inner) {
    return proxy((proxy, method, arguments) -> method.invoke(inner, arguments));
  }

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            JavacEnvironmentTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  /** The handler that the stand-in for IntelliJ's unwrapping knows. */
  private record InnerKnown(ProcessingEnvironment get)
      implements InvocationHandler, Supplier<ProcessingEnvironment> {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(get, arguments);
    }
  }

  private static final class LateProcessor extends AbstractProcessor {
    private final Function<ProcessingEnvironment, Processor> maker;
    private Processor processor;

    LateProcessor(Function<ProcessingEnvironment, Processor> maker) {
      this.maker = maker;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("fluxion.Differentiable");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor = maker.apply(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  /** Gradle's wrapper has this shape: the environment is in a private field. */
  private static final class DelegatingEnvironment implements ProcessingEnvironment {
    private ProcessingEnvironment delegate;

    DelegatingEnvironment(ProcessingEnvironment delegate) {
      this.delegate = delegate;
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
    public Filer getFiler() {
      return delegate.getFiler();
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
}
