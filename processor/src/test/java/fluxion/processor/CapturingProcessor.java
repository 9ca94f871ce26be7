package fluxion.processor;

import fluxion.Differentiable;
import fluxion.processor.frontend.DeepStack;
import fluxion.processor.frontend.Frontend;
import fluxion.processor.frontend.JavacEnvironment;
import fluxion.processor.frontend.Lowered;
import fluxion.processor.frontend.LoweredClass;
import fluxion.processor.ir.Module;
import fluxion.processor.signature.GeneratedClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The processor, and a memory of what it read and of the IR behind what it wrote. */
public final class CapturingProcessor extends AbstractProcessor {
  /** The stage after which large functions are split. */
  private static final String BEFORE_SPLITTING = "tidy products";

  private final DifferentiableProcessor processor = new DifferentiableProcessor();
  private final List<Annotated> annotated = new ArrayList<>();
  private final List<GeneratedClass> generated = new ArrayList<>();
  private final Map<String, Module> unsplit = new LinkedHashMap<>();

  /**
   * An annotated method.
   *
   * @param owner the binary name of its class
   * @param method its name
   * @param parameters the names of its parameters
   * @param annotation what the user asks for
   */
  public record Annotated(
      String owner, String method, List<String> parameters, Differentiable annotation) {}

  /** The annotated methods, in the order in which javac gives them. */
  public List<Annotated> annotated() {
    return annotated;
  }

  /** The IR of all products of a method as it is before large functions are split, by method. */
  public Map<String, Module> unsplit() {
    return unsplit;
  }

  /** The generated classes, as IR. */
  public List<GeneratedClass> generated() {
    return generated;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<? extends Element> methods = round.getElementsAnnotatedWith(Differentiable.class);
    methods.forEach(this::remember);
    if (!methods.isEmpty()) {
      capture(methods);
    }
    return processor.process(annotations, round);
  }

  private void remember(Element method) {
    var executable = (javax.lang.model.element.ExecutableElement) method;
    var owner = (TypeElement) method.getEnclosingElement();
    annotated.add(
        new Annotated(
            processingEnv.getElementUtils().getBinaryName(owner).toString(),
            method.getSimpleName().toString(),
            executable.getParameters().stream().map(p -> p.getSimpleName().toString()).toList(),
            method.getAnnotation(Differentiable.class)));
  }

  private void keepUnsplit(LoweredClass lowered, Lowered method) {
    var nesting =
        new Nesting(lowered.module(), lowered.requests(), false, (problem, at, arguments) -> {});
    String name = method.signature().method();
    var pipeline =
        new Pipeline(
            (problem, at, arguments) -> {},
            (stage, module) -> {
              if (stage.equals(BEFORE_SPLITTING)) {
                unsplit.put(name, module);
              }
            });
    method
        .function()
        .ifPresent(
            f ->
                DeepStack.call(
                    () ->
                        nesting.complete(f.name())
                            ? pipeline.compile(
                                nesting.module(), nesting.derived(), method.signature(), f.name())
                            : Optional.empty()));
  }

  private void capture(Set<? extends Element> methods) {
    try {
      var frontend = new Frontend(JavacEnvironment.of(processingEnv), (kind, text) -> {});
      var compiler =
          new ClassCompiler((problem, at, arguments) -> {}, Options.of(Map.of()), text -> {});
      for (LoweredClass lowered : frontend.lower(methods, Set.of())) {
        generated.add(DeepStack.call(() -> compiler.compile(lowered)));
        lowered.methods().forEach(method -> keepUnsplit(lowered, method));
      }
    } catch (JavacEnvironment.UnsupportedCompilerException e) {
      throw new IllegalStateException(e);
    }
  }
}
